package com.xtarly.rewards.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTest {
    private static final String PRINTED = """
            Running 2s test @ http://127.0.0.1:8080
              2 threads and 16 connections
              5000 requests in 2.00s, 1.00MB read
            Requests/sec:   2500.00

            {"requests":5000,"micros":2000000,"refused":%d,"broken":%d,"p50Micros":6400,"p99Micros":25500}
            """;

    @Test
    void the_rate_and_the_latencies_are_read() {
        assertThat(Wrk.observation(PRINTED.formatted(0, 0))).isEqualTo(new Observation(2_500, 6.4, 25.5));
    }

    @Test
    void one_refused_request_spoils_the_measurement() {
        assertThatThrownBy(() -> Wrk.observation(PRINTED.formatted(1, 0))).hasMessageContaining("1 requests");
    }

    @Test
    void one_broken_connection_spoils_the_measurement() {
        assertThatThrownBy(() -> Wrk.observation(PRINTED.formatted(0, 1))).hasMessageContaining("1 broke off");
    }

    @Test
    void anything_else_is_shown_as_it_was_printed() {
        assertThatThrownBy(() -> Wrk.observation("unable to connect")).hasMessageContaining("unable to connect");
    }
}
