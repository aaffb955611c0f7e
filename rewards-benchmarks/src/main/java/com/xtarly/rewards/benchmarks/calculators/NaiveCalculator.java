package com.xtarly.rewards.benchmarks.calculators;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same calculation as one writes it without a thought: in {@code double}, off by a point now and then. Its result
 * is the same object, so that only the arithmetic differs.
 */
final class NaiveCalculator {
    private final EarnRate rate;
    private final double pointsPerCurrency;
    private final double currencyUnit;
    private final List<Tier> tiers;
    private final double[] multipliers;

    NaiveCalculator(EarnRate rate, List<Tier> tiers) {
        this.rate = rate;
        this.pointsPerCurrency = rate.pointsPerCurrency().doubleValue();
        this.currencyUnit = rate.currencyUnit();
        this.tiers = tiers;
        this.multipliers = tiers.stream()
                .mapToDouble(tier -> tier.multiplier().decimal().doubleValue())
                .toArray();
    }

    Calculation points(Amount amount) {
        long points = base(amount);
        return new Calculation.Earned(amount, rate, points, null, points, 0);
    }

    Calculation tiers(Amount amount, long lifetimePoints) {
        long base = base(amount);
        int reached = reached(lifetimePoints);
        @Nullable Tier tier = reached < 0 ? null : tiers.get(reached);
        long points = reached < 0 ? base : (long) Math.floor(base * multipliers[reached]);
        return new Calculation.Earned(amount, rate, base, tier, points, 0);
    }

    private long base(Amount amount) {
        return (long) Math.floor(amount.minorUnits() * pointsPerCurrency / currencyUnit);
    }

    private int reached(long lifetimePoints) {
        int rung = tiers.size() - 1;
        while (rung >= 0 && lifetimePoints < tiers.get(rung).pointsRequired()) {
            rung--;
        }
        return rung;
    }
}
