package com.xtarly.rewards.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void of_an_odd_number_it_is_the_one_in_the_middle() {
        assertThat(Median.of(DoubleStream.of(900, 1, 3))).isEqualTo(3);
    }

    @Test
    void of_an_even_number_it_is_between_the_two() {
        assertThat(Median.of(DoubleStream.of(4, 1, 2, 900))).isEqualTo(3);
    }

    @Test
    void of_nothing_or_of_something_unknown_it_is_unknown() {
        assertThat(Median.of(DoubleStream.empty())).isNaN();
        assertThat(Median.of(DoubleStream.of(1, Double.NaN, 2))).isNaN();
    }
}
