package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class CalculationTextTest {
    private static final EarnRate RATE = EarnRate.of(1_000, BigDecimal.ONE);

    private static final BigDecimal TWO_AND_A_HALF = new BigDecimal("2.5");

    private final CalculationText spanish = in(Language.SPANISH, "MXN");

    @Test
    void points_are_money_divided_and_multiplied() {
        assertThat(spanish.of(Calculation.ofPoints(Amount.of(35_000), RATE)))
                .isEqualTo("$350.00 ÷ $10.00 × 1 punto = 35 puntos");
        assertThat(in(Language.ENGLISH, "USD")
                        .of(Calculation.ofPoints(Amount.of(1_234_500), EarnRate.of(500, TWO_AND_A_HALF))))
                .isEqualTo("$12,345.00 ÷ $5.00 × 2.5 points = 6,172 points (fractions dropped)");
        assertThat(spanish.of(Calculation.ofPoints(Amount.of(1_000), RATE))).endsWith("= 1 punto");
        assertThat(spanish.of(Calculation.ofPoints(Amount.of(1_000), EarnRate.of(1, new BigDecimal("0.000001")))))
                .isEqualTo("$10.00 ÷ $0.01 × 0.000001 puntos = 0 puntos (sin fracciones)");
    }

    @Test
    void a_tier_multiplies_what_the_money_earned() {
        assertThat(spanish.of(Calculation.ofTier(Amount.of(35_900), RATE, Examples.tier("Oro", 500, "1.5"))))
                .isEqualTo("$359.00 ÷ $10.00 × 1 punto = 35 puntos (sin fracciones); nivel Oro × 1.5 = 52 puntos");
    }

    @Test
    void a_stamp_is_a_stamp() {
        assertThat(spanish.of(Calculation.ofStamps(Amount.of(9_000), 1))).isEqualTo("1 sello por compra");
        assertThat(in(Language.ENGLISH, "MXN").of(Calculation.ofStamps(Amount.of(0), 1)))
                .isEqualTo("1 stamp per purchase");
    }

    @Test
    void a_refund_takes_back_the_difference() {
        Calculation.Earned before = Calculation.ofPoints(Amount.of(35_000), RATE);

        assertThat(spanish.of(new Calculation.TakenBack(before, before.remaining(Amount.of(25_000)))))
                .isEqualTo("Antes: $350.00 ÷ $10.00 × 1 punto = 35 puntos. Con lo que queda: $250.00 ÷ $10.00 × 1"
                        + " punto = 25 puntos. Menos 10 puntos.");
        Calculation.Earned stamped = Calculation.ofStamps(Amount.of(9_000), 1);
        assertThat(spanish.of(new Calculation.TakenBack(stamped, stamped.remaining(Amount.of(0)))))
                .isEqualTo("Antes: 1 sello por compra. Con lo que queda: 0 sellos por compra. Menos 1 sello.");
    }

    private static CalculationText in(Language language, String currency) {
        return new CalculationText(Messages.in(language), new Money(Currency.getInstance(currency)));
    }
}
