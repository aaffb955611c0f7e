package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.http.Exchange;
import com.xtarly.rewards.http.dashboard.DashboardUseCases;
import com.xtarly.rewards.http.pos.PosUseCases;
import com.xtarly.rewards.persistence.PoolUse;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What is counted and timed for whoever runs the server. It looks on from outside: at what is handed to the batches and
 * what comes back, at requests that are over, and at queues and pools when it is asked. Thread-safe.
 */
final class Metrics implements Consumer<Exchange> {
    private static final double NANOS_IN_SECOND = 1e9;
    private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128};
    private static final double[] SECONDS = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("rewards_http_requests_total")
            .help("Requests that were answered.")
            .labelNames("method", "route", "status")
            .withoutExemplars()
            .register(registry);
    private final Histogram requestSeconds = Histogram.builder()
            .name("rewards_http_request_seconds")
            .help("From the first byte of a request to the end of its answer.")
            .labelNames("method", "route")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .withoutExemplars()
            .register(registry);
    private final Counter refusals = Counter.builder()
            .name("rewards_refusals_total")
            .help("Requests that were answered with an error, by its code.")
            .labelNames("code")
            .withoutExemplars()
            .register(registry);
    private final Counter purchases = Counter.builder()
            .name("rewards_purchases_total")
            .help("Purchases that were recorded.")
            .withoutExemplars()
            .register(registry);
    private final Counter replays = Counter.builder()
            .name("rewards_purchase_replays_total")
            .help("Purchases that had been recorded before, and were answered again.")
            .withoutExemplars()
            .register(registry);
    private final Counter refusedPurchases = Counter.builder()
            .name("rewards_purchases_refused_total")
            .help("Purchases that were refused, also those of uploads, by code.")
            .labelNames("code")
            .withoutExemplars()
            .register(registry);
    private final Histogram batchSize = Histogram.builder()
            .name("rewards_batch_size")
            .help("Commands that shared a transaction.")
            .labelNames("queue")
            .classicOnly()
            .classicUpperBounds(SIZES)
            .withoutExemplars()
            .register(registry);
    private final Histogram batchSeconds = Histogram.builder()
            .name("rewards_batch_seconds")
            .help("How long a batch took, to the end of its commit.")
            .labelNames("queue")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .withoutExemplars()
            .register(registry);

    Metrics() {
        JvmMetrics.builder().register(registry);
    }

    /** Counts a request that is over. */
    @Override
    public void accept(Exchange exchange) {
        requests.labelValues(exchange.method(), exchange.route(), Integer.toString(exchange.status()))
                .inc();
        requestSeconds.labelValues(exchange.method(), exchange.route()).observe(exchange.nanos() / NANOS_IN_SECOND);
        if (exchange.code() != null) {
            refusals.labelValues(exchange.code()).inc();
        }
    }

    /** The same work, with its batches measured. */
    <C, R> Function<List<C>, List<Outcome<R>>> measured(String queue, Function<List<C>, List<Outcome<R>>> work) {
        DistributionDataPoint size = batchSize.labelValues(queue);
        DistributionDataPoint seconds = batchSeconds.labelValues(queue);
        return batch -> {
            long begun = System.nanoTime();
            try {
                return work.apply(batch);
            } finally {
                size.observe(batch.size());
                seconds.observe((System.nanoTime() - begun) / NANOS_IN_SECOND);
            }
        };
    }

    /** The same work, with what came of each purchase counted. */
    <C> Function<List<C>, List<Outcome<Receipt>>> counted(Function<List<C>, List<Outcome<Receipt>>> work) {
        return batch -> {
            List<Outcome<Receipt>> outcomes = work.apply(batch);
            for (Outcome<Receipt> outcome : outcomes) {
                outcome.<CounterDataPoint>fold(receipt -> receipt.replayed() ? replays : purchases, this::refused)
                        .inc();
            }
            return outcomes;
        };
    }

    private CounterDataPoint refused(Reason reason) {
        return refusedPurchases.labelValues(reason.code());
    }

    /** Has all that can wait looked at whenever the figures are asked for. */
    void watchQueues(PosUseCases till, DashboardUseCases dashboard) {
        Map<String, IntSupplier> waiting = Map.of(
                "purchases", till.registerPurchase()::waiting,
                "look-ups", till.findCustomer()::waiting,
                "key-checks", till.checkKey()::waiting,
                "errands", till.errands()::waiting,
                "uploads", till.uploads()::waiting,
                "pages", dashboard.errands()::waiting,
                "passwords", dashboard.hashing()::waiting);
        GaugeWithCallback.builder()
                .name("rewards_queue_depth")
                .help("What waits for a batch or for a worker.")
                .labelNames("queue")
                .callback(gauge -> waiting.forEach((queue, depth) -> gauge.call(depth.getAsInt(), queue)))
                .register(registry);
    }

    /** The same for the database's connections. */
    void watchPools(Supplier<List<PoolUse>> pools) {
        watchPools("active", "Connections that a transaction has.", pools, PoolUse::active);
        watchPools("idle", "Connections that wait for a transaction.", pools, PoolUse::idle);
        watchPools("waiting", "Transactions that wait for a connection.", pools, PoolUse::waiting);
        watchPools("max", "Connections there may be.", pools, PoolUse::max);
    }

    private void watchPools(String what, String help, Supplier<List<PoolUse>> pools, ToIntFunction<PoolUse> figure) {
        GaugeWithCallback.builder()
                .name("rewards_pool_" + what)
                .help(help)
                .labelNames("pool")
                .callback(gauge -> pools.get().forEach(use -> gauge.call(figure.applyAsInt(use), use.pool())))
                .register(registry);
    }

    /** The same for lines of the request log that were never written. */
    void watchDroppedLines(LongSupplier dropped) {
        CounterWithCallback.builder()
                .name("rewards_request_log_dropped_total")
                .help("Requests that have no line in the log, since nobody read it.")
                .callback(counter -> counter.call((double) dropped.getAsLong()))
                .register(registry);
    }

    /** All figures, in Prometheus' text format. */
    byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
