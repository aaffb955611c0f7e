package com.xtarly.rewards.benchmarks.calculators;

/**
 * What calculating one purchase costs.
 *
 * @param program points, tiers or stamps
 * @param naiveNanos the time of the same in floating point
 * @param bytes what is allocated
 * @param resultBytes what the result alone takes
 */
public record Cost(String program, double nanos, double naiveNanos, double bytes, double resultBytes) {}
