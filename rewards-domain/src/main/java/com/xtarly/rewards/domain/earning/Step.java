package com.xtarly.rewards.domain.earning;

/** One step of a {@link Calculation}, as data; {@link #formula()} writes it out. */
public sealed interface Step {
    /** The step as arithmetic, such as {@code floor(35900 × 1 ÷ 1000) = 35}. */
    String formula();

    /** Money becomes points. */
    record AtRate(Amount amount, EarnRate rate, long points) implements Step {
        @Override
        public String formula() {
            return "floor(%d × %s ÷ %d) = %d"
                    .formatted(amount.minorUnits(), rate.pointsPerCurrency(), rate.currencyUnit(), points);
        }
    }

    /** The tier held before the purchase multiplies the points. */
    record InTier(long basePoints, Tier tier, long points) implements Step {
        @Override
        public String formula() {
            return "floor(%d × %s) = %d".formatted(basePoints, tier.multiplier().decimal(), points);
        }
    }

    /** The visit is stamped. */
    record Stamped(long stamps) implements Step {
        @Override
        public String formula() {
            return "%d per purchase".formatted(stamps);
        }
    }

    /** What remains of a purchase earns less than what there was: the difference is taken back. */
    record Difference(long before, long after) implements Step {
        @Override
        public String formula() {
            return "%d − %d = %d".formatted(after, before, after - before);
        }
    }
}
