package com.xtarly.rewards.domain.earning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one purchase earns, with all it takes to see why.
 *
 * @param amount what was paid
 * @param rate how money became points; null in a stamps program
 * @param basePoints the points before the multiplier
 * @param tier the tier held before the purchase; null when none was reached or the program has none
 * @param points the points earned: {@code floor(floor(amount × rate ÷ unit) × multiplier)}
 * @param stamps the stamps earned
 */
public record Calculation(
        Amount amount,
        @Nullable EarnRate rate,
        long basePoints,
        @Nullable Tier tier,
        long points,
        long stamps) {

    /** Points without tiers. */
    public static Calculation ofPoints(Amount amount, EarnRate rate) {
        long points = rate.pointsFor(amount);
        return new Calculation(amount, rate, points, null, points, 0);
    }

    /** Points multiplied by the tier held before the purchase, if any: floored, multiplied, floored again. */
    public static Calculation ofTier(Amount amount, EarnRate rate, @Nullable Tier tier) {
        long base = rate.pointsFor(amount);
        long points = tier == null ? base : tier.multiplier().applyTo(base);
        return new Calculation(amount, rate, base, tier, points, 0);
    }

    /** Stamps, whatever the amount. */
    public static Calculation ofStamps(Amount amount, long stamps) {
        return new Calculation(amount, null, 0, null, 0, stamps);
    }

    /** What the base points were multiplied by; × 1 without a tier. */
    public Multiplier multiplier() {
        return Optional.ofNullable(tier).map(Tier::multiplier).orElse(Multiplier.ONE);
    }

    /** The calculation, one step after the other. */
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
