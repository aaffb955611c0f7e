package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTest {
    @Test
    void asks_until_the_answer_is_yes() {
        AtomicInteger questions = new AtomicInteger();

        assertThat(Waiting.until(Duration.ofMinutes(1), () -> questions.incrementAndGet() == 3))
                .isTrue();

        assertThat(questions).hasValue(3);
    }

    @Test
    void gives_up_when_the_time_is_over() {
        assertThat(Waiting.until(Duration.ofMillis(60), () -> false)).isFalse();
    }

    @Test
    void an_interrupt_waits_its_turn() {
        AtomicInteger questions = new AtomicInteger();
        Thread.currentThread().interrupt();

        assertThat(Waiting.until(Duration.ofMinutes(1), () -> questions.incrementAndGet() == 3))
                .isTrue();

        assertThat(Thread.interrupted()).isTrue();
    }
}
