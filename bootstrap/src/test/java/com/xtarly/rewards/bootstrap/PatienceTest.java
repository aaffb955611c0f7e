package com.xtarly.rewards.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.cli.Failure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void a_database_that_comes_late_is_waited_for() {
        String stores = new Patience(Duration.ofMillis(1), Duration.ofMinutes(1))
                .untilAvailable("jdbc:postgresql://db/rewards", () -> availableAt(3));

        assertThat(stores).isEqualTo("stores");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_database_that_never_comes_is_given_up() {
        Patience patience = new Patience(Duration.ofMillis(5), Duration.ofMillis(50));

        assertThatThrownBy(() -> patience.untilAvailable("jdbc:postgresql://db/rewards", () -> availableAt(1_000)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("jdbc:postgresql://db/rewards was not there");
        assertThat(attempts).hasValueBetween(2, 11);
    }

    @Test
    void any_other_trouble_is_not_waited_for() {
        Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMinutes(1));

        assertThatThrownBy(() -> patience.untilAvailable("somewhere", () -> {
                    throw new IllegalStateException("a defect");
                }))
                .hasMessage("a defect");
    }

    private String availableAt(int attempt) {
        if (attempts.incrementAndGet() < attempt) {
            throw new StoresUnavailable("not yet", new IllegalStateException());
        }
        return "stores";
    }
}
