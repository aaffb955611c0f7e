package com.xtarly.rewards.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchTest {
    private static final String PRINTED = """
            transaction type: classic.sql
            number of clients: 16
            number of transactions actually processed: 21826
            number of failed transactions: %d (0.000%%)
            latency average = 2.932 ms
            initial connection time = 98.123 ms
            tps = 5456.691425 (without initial connection time)
            """;

    @Test
    void the_rate_is_read() {
        assertThat(Pgbench.observation(PRINTED.formatted(0)).perSecond()).isEqualTo(5_456.691425);
    }

    @Test
    void one_failed_transaction_spoils_the_measurement() {
        assertThatThrownBy(() -> Pgbench.observation(PRINTED.formatted(3))).hasMessageContaining("failed");
    }

    @Test
    void clients_that_gave_up_spoil_the_measurement() {
        String printed = PRINTED.formatted(0) + "pgbench: error: client 3 aborted in command 5";

        assertThatThrownBy(() -> Pgbench.observation(printed)).hasMessageContaining("failed");
    }

    @Test
    void anything_else_is_shown_as_it_was_printed() {
        assertThatThrownBy(() -> Pgbench.observation("no such role")).hasMessageContaining("no such role");
    }
}
