package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A calculation in words, as somebody at the counter explains it: "$350.00 ÷ $10.00 × 1 punto = 35 puntos". */
record CalculationText(Messages messages, Money money) {
    /** One line. */
    String of(Calculation calculation) {
        return calculation instanceof Calculation.TakenBack takenBack
                ? takenBack(takenBack)
                : earned((Calculation.Earned) calculation);
    }

    private String earned(Calculation.Earned earned) {
        List<String> steps = new ArrayList<>();
        EarnRate rate = earned.rate();
        Tier tier = earned.tier();
        if (rate == null) {
            steps.add(messages.of("calculation.stamp", stamps(earned.stamps())));
        } else {
            steps.add(atRate(earned, rate));
        }
        if (tier != null) {
            steps.add(messages.of(
                    "calculation.tier",
                    tier.name().value(),
                    messages.decimal(tier.multiplier().decimal()),
                    points(earned.points())));
        }
        return String.join("; ", steps);
    }

    private String atRate(Calculation.Earned earned, EarnRate rate) {
        BigDecimal exact = BigDecimal.valueOf(earned.amount().minorUnits()).multiply(rate.pointsPerCurrency());
        boolean even = exact.compareTo(
                        BigDecimal.valueOf(earned.basePoints()).multiply(BigDecimal.valueOf(rate.currencyUnit())))
                == 0;
        return messages.of(
                even ? "calculation.rate" : "calculation.rateRounded",
                money.shown(earned.amount(), messages.locale()),
                money.shown(rate.currencyUnit(), messages.locale()),
                messages.of("calculation.points", messages.decimal(rate.pointsPerCurrency()), rate.pointsPerCurrency()),
                points(earned.basePoints()));
    }

    private String takenBack(Calculation.TakenBack takenBack) {
        boolean stamping = takenBack.rate() == null;
        return messages.of(
                "calculation.takenBack",
                earned(takenBack.before()),
                earned(takenBack.after()),
                stamping ? stamps(-takenBack.stamps()) : points(-takenBack.points()));
    }

    private String points(long points) {
        return messages.of("calculation.points", messages.number(points), points);
    }

    private String stamps(long stamps) {
        return messages.of("calculation.stamps", messages.number(stamps), stamps);
    }
}
