package com.xtarly.rewards.benchmarks.calculators;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A comparison is fair when both do the same. */
class NaiveCalculatorTest {
    private static final EarnRate RATE = EarnRate.of(1_000, new BigDecimal("1.25"));
    private static final TierLadder LADDER =
            new TierLadder(List.of(tier("Silver", 500, "1.25"), tier("Gold", 1_000, "1.5")));
    private static final NaiveCalculator NAIVE = new NaiveCalculator(RATE, LADDER.tiers());

    @Test
    void ordinary_amounts_earn_the_same_points() {
        PointsProgram exact = new PointsProgram(RATE);

        for (int amount = 0; amount <= 1_000_000; amount += 123) {
            assertThat(NAIVE.points(Amount.of(amount))).isEqualTo(exact.calculate(Amount.of(amount), 0));
        }
    }

    @Test
    void ordinary_amounts_earn_the_same_in_each_tier() {
        TiersProgram exact = new TiersProgram(RATE, LADDER);

        for (int amount = 0; amount <= 1_000_000; amount += 1_234) {
            for (long lifetime : new long[] {0, 499, 500, 999, 1_000, 100_000}) {
                assertThat(NAIVE.tiers(Amount.of(amount), lifetime))
                        .isEqualTo(exact.calculate(Amount.of(amount), lifetime));
            }
        }
    }

    private static Tier tier(String name, long pointsRequired, String multiplier) {
        return new Tier(Name.of(name), pointsRequired, Multiplier.of(new BigDecimal(multiplier)));
    }
}
