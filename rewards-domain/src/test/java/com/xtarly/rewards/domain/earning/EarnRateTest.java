package com.xtarly.rewards.domain.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarnRateTest {
    @ParameterizedTest
    @CsvSource({
        "35000, 1000, 1, 35",
        "1500, 1000, 3, 4",
        "999, 1000, 1, 0",
        "1000, 1000, 1, 1",
        "0, 1, 1000000, 0",
        "1, 1, 0.000001, 0",
        "999999, 1, 0.000001, 0",
        "1000000, 1, 0.000001, 1",
        "999999999999, 1, 0.000001, 999999",
        "999999999999, 999999999999, 1, 1",
        "999999999998, 999999999999, 1, 0",
        "999999999999, 999999999999, 1000000, 1000000",
        "999999999999, 1, 1000000, 999999999999000000",
        "999999999999, 7, 333333.333333, 47619047618952380"
    })
    void points_are_floored_once(long amount, long currencyUnit, BigDecimal pointsPerCurrency, long points) {
        EarnRate rate = EarnRate.of(currencyUnit, pointsPerCurrency);

        assertThat(rate.pointsFor(Amount.of(amount))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.0, 1", "1.500000, 1.5", "1000000, 1000000", "1E+6, 1000000", "0.000001, 0.000001", "10, 10"})
    void the_rate_is_written_without_exponent_and_trailing_zeros(BigDecimal given, String written) {
        assertThat(EarnRate.of(1_000, given).pointsPerCurrency()).hasToString(written);
    }

    @Test
    void equal_rates_are_equal_however_they_were_written() {
        assertThat(EarnRate.of(1_000, new BigDecimal("1.50")))
                .isEqualTo(EarnRate.of(1_000, new BigDecimal("1.5")))
                .hasSameHashCodeAs(EarnRate.of(1_000, new BigDecimal("15E-1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "0.0000001",
                "1.0000001",
                "1000000.000001",
                "1000001",
                "1E+7",
                "1E+999999999",
                "1E-999999999",
                "0E+999999999",
                "-1E+2147483647",
                "123456789012345678901234567890"
            })
    void a_rate_out_of_range_is_refused_at_no_cost(BigDecimal pointsPerCurrency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarnRate.of(1_000, pointsPerCurrency))
                .withMessageContaining("Points per currency");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Amount.MAX_MINOR_UNITS + 1, Long.MAX_VALUE})
    void a_currency_unit_out_of_range_is_refused(long currencyUnit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarnRate.of(currencyUnit, BigDecimal.ONE))
                .withMessageContaining("currency unit");
    }

    @Test
    void the_smallest_and_the_largest_rate_are_rates() {
        assertThatNoException().isThrownBy(() -> new EarnRate(1, 1));
        assertThatNoException().isThrownBy(() -> new EarnRate(Amount.MAX_MINOR_UNITS, EarnRate.MAX_MILLIONTHS));
    }
}
