package com.xtarly.rewards.domain.earning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one entry of the ledger moves, with all it takes to see why. */
public sealed interface Calculation {
    /** What was paid, or given back. */
    Amount amount();

    /** How money became points; null in a stamps program. */
    @Nullable
    EarnRate rate();

    /** The tier held before the purchase; null when none was reached or the program has none. */
    @Nullable
    Tier tier();

    /** The points before the multiplier; below zero when taken back. */
    long basePoints();

    /** The points earned; below zero when taken back. */
    long points();

    /** The stamps earned; below zero when taken back. */
    long stamps();

    /** The calculation, one step after the other. */
    List<Step> steps();

    /** What the base points were multiplied by; × 1 without a tier. */
    default Multiplier multiplier() {
        return Optional.ofNullable(tier()).map(Tier::multiplier).orElse(Multiplier.ONE);
    }

    /** Points without tiers. */
    static Earned ofPoints(Amount amount, EarnRate rate) {
        long points = rate.pointsFor(amount);
        return new Earned(amount, rate, points, null, points, 0);
    }

    /** Points multiplied by the tier held before the purchase, if any: floored, multiplied, floored again. */
    static Earned ofTier(Amount amount, EarnRate rate, @Nullable Tier tier) {
        long base = rate.pointsFor(amount);
        long points = tier == null ? base : tier.multiplier().applyTo(base);
        return new Earned(amount, rate, base, tier, points, 0);
    }

    /** Stamps, whatever the amount. */
    static Earned ofStamps(Amount amount, long stamps) {
        return new Earned(amount, null, 0, null, 0, stamps);
    }

    /** A purchase earns {@code floor(floor(amount × rate ÷ unit) × multiplier)} points, or stamps. */
    record Earned(
            Amount amount,
            @Nullable EarnRate rate,
            long basePoints,
            @Nullable Tier tier,
            long points,
            long stamps) implements Calculation {
        /**
         * What the purchase would have earned had only this been paid, with the tier it was judged with. Stamps stay
         * as long as anything remains.
         */
        public Earned remaining(Amount left) {
            return rate == null ? ofStamps(left, left.minorUnits() > 0 ? stamps : 0) : ofTier(left, rate, tier);
        }

        @Override
        public List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            if (rate != null) {
                steps.add(new Step.AtRate(amount, rate, basePoints));
            }
            if (tier != null) {
                steps.add(new Step.InTier(basePoints, tier, points));
            }
            if (stamps > 0) {
                steps.add(new Step.Stamped(stamps));
            }
            return List.copyOf(steps);
        }
    }

    /** A refund takes back the difference between what was earned with what remained, and with what remains now. */
    record TakenBack(Earned before, Earned after) implements Calculation {
        @Override
        public Amount amount() {
            return Amount.of(before.amount.minorUnits() - after.amount.minorUnits());
        }

        @Override
        public @Nullable EarnRate rate() {
            return before.rate;
        }

        @Override
        public @Nullable Tier tier() {
            return before.tier;
        }

        @Override
        public long basePoints() {
            return after.basePoints - before.basePoints;
        }

        @Override
        public long points() {
            return after.points - before.points;
        }

        @Override
        public long stamps() {
            return after.stamps - before.stamps;
        }

        @Override
        public List<Step> steps() {
            List<Step> steps = new ArrayList<>(before.steps());
            steps.addAll(after.steps());
            steps.add(
                    before.rate == null
                            ? new Step.Difference(before.stamps, after.stamps)
                            : new Step.Difference(before.points, after.points));
            return List.copyOf(steps);
        }
    }
}
