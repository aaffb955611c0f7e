package com.xtarly.rewards.domain.earning;

import com.xtarly.rewards.domain.Name;

/**
 * A rung of a tiered program.
 *
 * @param pointsRequired the lifetime points at which it is reached, exactly: 0 to 2^53 − 1
 * @param multiplier what the points of its holders' purchases are multiplied by
 * @param benefits what it gives beside points
 */
public record Tier(Name name, long pointsRequired, Multiplier multiplier, Benefits benefits) {
    private static final long MAX_POINTS_REQUIRED = (1L << 53) - 1;

    /** One that gives points and nothing else. */
    public Tier(Name name, long pointsRequired, Multiplier multiplier) {
        this(name, pointsRequired, multiplier, Benefits.NONE);
    }

    /**
     * A tier, checked.
     *
     * @throws IllegalArgumentException when the points required are out of their range
     */
    public Tier {
        if (pointsRequired < 0 || pointsRequired > MAX_POINTS_REQUIRED) {
            throw new IllegalArgumentException("The points a tier requires are 0 to " + MAX_POINTS_REQUIRED + ".");
        }
    }
}
