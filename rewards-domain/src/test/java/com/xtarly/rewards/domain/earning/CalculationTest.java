package com.xtarly.rewards.domain.earning;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Name;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalculationTest {
    private static final EarnRate PER_TEN_PESOS = EarnRate.of(1_000, BigDecimal.ONE);
    private static final Amount PESOS_359 = Amount.of(35_900);
    private static final Tier GOLD = new Tier(Name.of("Gold"), 500, Multiplier.of(new BigDecimal("1.5")));

    @Test
    void points_explain_themselves() {
        Calculation calculation = Calculation.ofPoints(PESOS_359, PER_TEN_PESOS);

        assertThat(calculation.points()).isEqualTo(35);
        assertThat(calculation.stamps()).isZero();
        assertThat(calculation.multiplier()).isEqualTo(Multiplier.ONE);
        assertThat(formulas(calculation)).containsExactly("floor(35900 × 1 ÷ 1000) = 35");
    }

    @Test
    void a_tier_multiplies_what_was_already_floored() {
        Calculation calculation = Calculation.ofTier(PESOS_359, PER_TEN_PESOS, GOLD);

        assertThat(calculation.basePoints()).isEqualTo(35);
        assertThat(calculation.points())
                .as("floor(35 × 1.5), not floor(35.9 × 1.5)")
                .isEqualTo(52);
        assertThat(calculation.multiplier()).isEqualTo(GOLD.multiplier());
        assertThat(formulas(calculation)).containsExactly("floor(35900 × 1 ÷ 1000) = 35", "floor(35 × 1.5) = 52");
    }

    @Test
    void without_a_tier_nothing_is_multiplied() {
        assertThat(Calculation.ofTier(PESOS_359, PER_TEN_PESOS, null))
                .isEqualTo(Calculation.ofPoints(PESOS_359, PER_TEN_PESOS));
    }

    @Test
    void stamps_do_not_look_at_the_amount() {
        Calculation calculation = Calculation.ofStamps(PESOS_359, 1);

        assertThat(calculation.stamps()).isEqualTo(1);
        assertThat(calculation.points()).isZero();
        assertThat(formulas(calculation)).containsExactly("1 per purchase");
    }

    @Test
    void a_fractional_rate_is_written_out() {
        Calculation calculation =
                Calculation.ofPoints(Amount.of(1_500), EarnRate.of(1_000, new BigDecimal("0.250000")));

        assertThat(formulas(calculation)).containsExactly("floor(1500 × 0.25 ÷ 1000) = 0");
    }

    private static List<String> formulas(Calculation calculation) {
        return calculation.steps().stream().map(Step::formula).toList();
    }
}
