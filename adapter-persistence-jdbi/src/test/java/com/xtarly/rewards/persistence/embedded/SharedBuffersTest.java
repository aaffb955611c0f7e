package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedBuffersTest {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void they_are_an_eighth_of_the_memory() {
        assertThat(SharedBuffers.megabytesOf(4 * GIGABYTE)).isEqualTo(512);
    }

    @Test
    void a_small_machine_has_as_many_as_postgresql_would_take_by_itself() {
        assertThat(SharedBuffers.megabytesOf(GIGABYTE)).isEqualTo(SharedBuffers.LEAST_MEGABYTES);
        assertThat(SharedBuffers.megabytesOf(GIGABYTE / 2)).isEqualTo(SharedBuffers.LEAST_MEGABYTES);
    }

    @Test
    void a_large_machine_has_no_more_than_help() {
        assertThat(SharedBuffers.megabytesOf(8 * GIGABYTE)).isEqualTo(SharedBuffers.MOST_MEGABYTES);
        assertThat(SharedBuffers.megabytesOf(256 * GIGABYTE)).isEqualTo(SharedBuffers.MOST_MEGABYTES);
    }

    @Test
    void this_machine_has_some() {
        assertThat(SharedBuffers.setting()).matches("shared_buffers=\\d{3,4}MB");
    }
}
