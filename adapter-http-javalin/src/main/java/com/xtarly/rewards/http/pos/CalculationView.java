package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Step;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Entry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an entry came to its points and stamps, as tills read it. */
record CalculationView(
        int programVersion,
        long amount,
        @Nullable Long currencyUnit,
        @Nullable BigDecimal pointsPerCurrency,
        long basePoints,
        @Nullable String tier,
        BigDecimal multiplier,
        long points,
        long stamps,
        List<String> steps) {
    static CalculationView of(Entry entry) {
        Calculation calculation = entry.calculation();
        EarnRate rate = calculation.rate();
        Tier tier = calculation.tier();
        return new CalculationView(
                entry.programVersion(),
                calculation.amount().minorUnits(),
                rate == null ? null : rate.currencyUnit(),
                rate == null ? null : rate.pointsPerCurrency(),
                calculation.basePoints(),
                tier == null ? null : tier.name().value(),
                calculation.multiplier().decimal(),
                calculation.points(),
                calculation.stamps(),
                calculation.steps().stream().map(Step::formula).toList());
    }
}
