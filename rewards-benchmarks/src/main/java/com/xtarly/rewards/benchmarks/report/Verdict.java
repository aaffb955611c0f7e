package com.xtarly.rewards.benchmarks.report;

/**
 * A figure held against its target.
 *
 * @param bound what it must be at least, or at most
 */
public record Verdict(String what, double figure, Direction direction, double bound) {
    /** On which side of the bound is good. */
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    static Verdict atLeast(double bound, String what, double figure) {
        return new Verdict(what, figure, Direction.AT_LEAST, bound);
    }

    static Verdict atMost(double bound, String what, double figure) {
        return new Verdict(what, figure, Direction.AT_MOST, bound);
    }

    /** Whether the target was reached; what is not a number reaches nothing. */
    public boolean reached() {
        return switch (direction) {
            case AT_LEAST -> figure >= bound;
            case AT_MOST -> figure <= bound;
        };
    }
}
