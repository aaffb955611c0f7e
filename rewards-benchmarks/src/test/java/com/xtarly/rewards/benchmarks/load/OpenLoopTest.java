package com.xtarly.rewards.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void latencies_come_to_a_rate_and_two_percentiles() {
        LongStream falling = LongStream.rangeClosed(0, 100).map(i -> (100 - i) * 1_000_000);

        Observation seen = OpenLoop.observation(falling, 2_000_000_000);

        assertThat(seen).isEqualTo(new Observation(50.5, 50, 99));
    }
}
