package com.xtarly.rewards.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How long and how often things are measured.
 *
 * @param rounds how often everything is measured in turn; odd, so that a median is a measurement
 * @param turn how long each scenario runs in a round
 * @param warmUp how long each server is kept busy before anything counts
 * @param sizes with how many entries a ledger begins; one installation for each
 * @param forks how many processes measure each calculator
 */
record Plan(int rounds, Duration turn, Duration warmUp, List<Long> sizes, int forks) {
    private static final long SMALL = 10_000;
    private static final long LARGE = 5_000_000;

    /** What the documentation quotes: about twenty minutes. */
    static final Plan FULL = new Plan(5, Duration.ofSeconds(7), Duration.ofSeconds(30), List.of(SMALL, LARGE), 2);

    /** To see that everything works: two or three minutes, and figures that are worth little. */
    static final Plan QUICK = new Plan(1, Duration.ofSeconds(4), Duration.ofSeconds(12), List.of(SMALL), 1);
}
