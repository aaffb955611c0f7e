package com.xtarly.rewards.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.http.Exchange;
import com.xtarly.rewards.persistence.PoolUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final Metrics metrics = new Metrics();

    @Test
    void requests_are_counted_by_route_and_status_and_refusals_by_code() {
        metrics.accept(exchange(200, null, 3_000_000));
        metrics.accept(exchange(200, null, 30_000_000));
        metrics.accept(exchange(429, "RATE_LIMITED", 100_000));

        assertThat(figures())
                .contains(
                        "rewards_http_requests_total{method=\"GET\",route=\"/customer/{id}\",status=\"200\"} 2.0",
                        "rewards_http_requests_total{method=\"GET\",route=\"/customer/{id}\",status=\"429\"} 1.0",
                        "rewards_http_request_seconds_bucket{method=\"GET\",route=\"/customer/{id}\",le=\"0.001\"} 1",
                        "rewards_http_request_seconds_bucket{method=\"GET\",route=\"/customer/{id}\",le=\"0.005\"} 2",
                        "rewards_http_request_seconds_count{method=\"GET\",route=\"/customer/{id}\"} 3",
                        "rewards_refusals_total{code=\"RATE_LIMITED\"} 1.0");
    }

    private static Exchange exchange(int status, String code, long nanos) {
        return new Exchange(0, "req_1", "GET", "/customer/{id}", status, code, nanos, 0, 0, null, null);
    }

    @Test
    void purchases_are_counted_by_what_came_of_them_and_batches_by_size() {
        InMemoryStores stores = new InMemoryStores();
        Shop shop = Shop.open(stores, Examples.points(), 1);
        var register = UseCases.over(stores, SettableClock.at(Examples.MOMENT)).registerPurchases();
        Receipt receipt = register.register(List.of(shop.purchase(35_000))).get(0).stream()
                .findFirst()
                .orElseThrow();
        Function<List<String>, List<Outcome<Receipt>>> work = metrics.measured(
                "purchases",
                metrics.counted(batch -> batch.stream()
                        .<Outcome<Receipt>>map(what -> switch (what) {
                            case "new" -> Outcome.accepted(new Receipt(receipt.entry(), false));
                            case "old" -> Outcome.accepted(new Receipt(receipt.entry(), true));
                            default -> Outcome.refused(Reason.CUSTOMER_NOT_FOUND);
                        })
                        .toList()));

        assertThat(work.apply(List.of("new", "new", "old", "missing"))).hasSize(4);
        assertThat(work.apply(List.of("new"))).hasSize(1);

        assertThat(figures())
                .contains(
                        "rewards_purchases_total 3.0",
                        "rewards_purchase_replays_total 1.0",
                        "rewards_purchases_refused_total{code=\"NOT_FOUND\"} 1.0",
                        "rewards_batch_size_bucket{queue=\"purchases\",le=\"1.0\"} 1",
                        "rewards_batch_size_bucket{queue=\"purchases\",le=\"4.0\"} 2",
                        "rewards_batch_seconds_count{queue=\"purchases\"} 2");
    }

    @Test
    void a_batch_that_fails_is_timed_and_fails() {
        Function<List<String>, List<Outcome<String>>> work = metrics.measured("look-ups", batch -> {
            throw StoresUnavailable.held(new IllegalStateException());
        });

        assertThatThrownBy(() -> work.apply(List.of("a", "b"))).isInstanceOf(StoresUnavailable.class);

        assertThat(figures()).contains("rewards_batch_seconds_count{queue=\"look-ups\"} 1");
    }

    @Test
    void pools_dropped_lines_and_the_machine_are_looked_at_when_asked() {
        metrics.watchPools(() -> List.of(new PoolUse("write", 1, 2, 3, 4)));
        metrics.watchDroppedLines(() -> 7);

        assertThat(figures())
                .contains(
                        "rewards_pool_active{pool=\"write\"} 1.0",
                        "rewards_pool_idle{pool=\"write\"} 2.0",
                        "rewards_pool_waiting{pool=\"write\"} 3.0",
                        "rewards_pool_max{pool=\"write\"} 4.0",
                        "rewards_request_log_dropped_total 7.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"}"))
                .anyMatch(line -> line.startsWith("jvm_gc_collection_seconds_count"))
                .anyMatch(line -> line.startsWith("jvm_threads_current "));
    }

    private Stream<String> figures() {
        return new String(metrics.text(), StandardCharsets.UTF_8).lines();
    }
}
