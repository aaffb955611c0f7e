package com.xtarly.rewards.benchmarks.report;

import java.util.stream.DoubleStream;

/** The middle of some numbers, which one bad round does not move. */
public final class Median {
    private Median() {}

    /** The one in the middle, or the mean of the two; not a number when there is none, or one of them is none. */
    public static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
