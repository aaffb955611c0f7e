package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Calculation;

/**
 * Where an account stands after some number of entries: always the sum of them.
 *
 * @param points what can be spent, within ±{@value #LIMIT}
 * @param stamps the stamps collected, within ±{@value #LIMIT}
 * @param lifetimePoints all the points ever earned and not taken back by a refund, which decide the tier; spending
 *     does not lower them
 * @param entries how many entries led here
 */
public record Balance(long points, long stamps, long lifetimePoints, long entries) {
    /** 2^53 − 1: the largest whole number every JSON reader keeps exact. */
    public static final long LIMIT = (1L << 53) - 1;

    /** Before the first entry. */
    public static final Balance ZERO = new Balance(0, 0, 0, 0);

    /**
     * A balance, checked.
     *
     * @throws IllegalArgumentException when a count is out of its range
     */
    public Balance {
        if (!inRange(points) || !inRange(stamps) || !inRange(lifetimePoints) || entries < 0) {
            throw new IllegalArgumentException("A balance stays within ±" + LIMIT + ".");
        }
    }

    /** The balance one entry later, or a refusal when that would leave the range. */
    public Outcome<Balance> plus(Calculation earned) {
        long gained = earned.points();
        if (!inRange(gained) || !inRange(points + gained) || !inRange(lifetimePoints + gained)) {
            return Outcome.refused(Reason.BALANCE_OUT_OF_RANGE);
        }
        if (!inRange(stamps + earned.stamps())) {
            return Outcome.refused(Reason.BALANCE_OUT_OF_RANGE);
        }
        return Outcome.accepted(
                new Balance(points + gained, stamps + earned.stamps(), lifetimePoints + gained, entries + 1));
    }

    private static boolean inRange(long count) {
        return -LIMIT <= count && count <= LIMIT;
    }
}
