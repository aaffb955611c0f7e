package com.xtarly.rewards.benchmarks.load;

/**
 * What was seen of one load.
 *
 * @param perSecond what was answered, each second
 * @param p50Millis the latency half of the requests did not exceed
 * @param p99Millis the latency 99 of 100 did not exceed
 */
public record Observation(double perSecond, double p50Millis, double p99Millis) {}
