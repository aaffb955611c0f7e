package com.xtarly.rewards.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long START = 7_000;

    @Test
    void the_requests_of_one_connection_are_evenly_apart() {
        Schedule schedule = new Schedule(START, 1_000, 4, 0);

        assertThat(schedule.due(0)).isEqualTo(START);
        assertThat(schedule.due(1)).isEqualTo(START + 4_000_000);
        assertThat(schedule.due(250)).isEqualTo(START + 1_000_000_000);
    }

    @Test
    void those_of_the_next_connection_lie_between_them() {
        assertThat(new Schedule(START, 1_000, 4, 1).due(0)).isEqualTo(START + 1_000_000);
        assertThat(new Schedule(START, 1_000, 4, 3).due(1)).isEqualTo(START + 7_000_000);
    }

    @Test
    void what_is_overdue_is_not_waited_for() {
        Schedule schedule = new Schedule(System.nanoTime() - 1_000_000_000, 1_000, 1, 0);

        assertThat(schedule.awaitDue(5)).isEqualTo(schedule.due(5));
    }
}
