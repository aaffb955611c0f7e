package com.xtarly.rewards.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.xtarly.rewards.benchmarks.installation.Execution;
import com.xtarly.rewards.benchmarks.installation.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code wrk} on the server: each connection sends a request, waits for the answer, and sends the next.
 *
 * @param kind what {@code requests.lua} sends: purchase or read
 * @param allCustomers whether they take turns at random, or the first one gets everything
 * @param keys whether each request has an {@code Idempotency-Key}
 */
record Wrk(String kind, int connections, boolean allCustomers, boolean keys) implements Load {
    private static final Path SCRIPT = Resource.file("requests.lua");
    private static final int THREADS = 2;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final double MICROS_IN_A_SECOND = 1e6;
    private static final double MICROS_IN_A_MILLI = 1e3;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The last line {@code requests.lua} prints. */
    private record Summary(long requests, long micros, long refused, long broken, long p50Micros, long p99Micros) {}

    @Override
    public Observation run(Turn turn) {
        Installation installation = turn.installation();
        List<String> command = List.of(
                "wrk",
                "--threads=" + THREADS,
                "--connections=" + connections,
                "--duration=" + turn.duration().toSeconds(),
                "--script=" + SCRIPT,
                "http://127.0.0.1:" + installation.port());
        Map<String, String> environment = Map.of(
                "BENCH_KIND",
                kind,
                "BENCH_CUSTOMERS",
                allCustomers ? Integer.toString(installation.customers()) : "1",
                "BENCH_KEYS",
                keys ? "yes" : "no",
                "BENCH_API_KEY",
                installation.apiKey(),
                "BENCH_SEED",
                Integer.toString(turn.seed()));
        return observation(Execution.run(command, environment, turn.duration().plus(GRACE)));
    }

    /** Reads what it printed. One answer that is not 2xx, or one broken connection, spoils the measurement. */
    static Observation observation(String printed) {
        Summary summary = summary(printed);
        if (summary.refused() > 0 || summary.broken() > 0) {
            throw new IllegalStateException("%d requests were refused and %d broke off; nothing was measured."
                    .formatted(summary.refused(), summary.broken()));
        }
        return new Observation(
                summary.requests() * MICROS_IN_A_SECOND / summary.micros(),
                summary.p50Micros() / MICROS_IN_A_MILLI,
                summary.p99Micros() / MICROS_IN_A_MILLI);
    }

    private static Summary summary(String printed) {
        String line = printed.lines()
                .filter(each -> each.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk did not say what it did: " + printed));
        try {
            return MAPPER.readValue(line, Summary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wrk said something else than expected: " + line, e);
        }
    }
}
