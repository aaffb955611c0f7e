package com.xtarly.rewards.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private final AtomicBoolean database = new AtomicBoolean(true);

    @Test
    void a_database_that_goes_and_comes_back_is_followed() throws InterruptedException {
        try (Readiness readiness = Readiness.watching(database::get)) {
            assertThat(readiness.getAsBoolean()).isTrue();

            database.set(false);
            await(() -> !readiness.getAsBoolean());

            database.set(true);
            await(readiness);
        }
    }

    @Test
    void a_check_that_fails_is_a_no_and_is_made_again() throws InterruptedException {
        BooleanSupplier shaky = () -> {
            if (!database.get()) {
                throw new IllegalStateException("no answer");
            }
            return true;
        };
        try (Readiness readiness = Readiness.watching(shaky)) {
            database.set(false);
            await(() -> !readiness.getAsBoolean());

            database.set(true);
            await(readiness);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(10);
        }
    }
}
