package com.xtarly.rewards.domain.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiplierTest {
    @ParameterizedTest
    @CsvSource({
        "35, 1.5, 52",
        "35, 1, 35",
        "1, 0.0001, 0",
        "9999, 0.0001, 0",
        "10000, 0.0001, 1",
        "3, 1.3333, 3",
        "9007199254740991, 100, 900719925474099100",
        "9223372036854775807, 1, 9223372036854775807",
        "9223372036854775807, 1.0001, 9223372036854775807",
        "9223372036854775807, 100, 9223372036854775807"
    })
    void multiplied_points_are_floored_and_saturate(long points, BigDecimal factor, long multiplied) {
        assertThat(Multiplier.of(factor).applyTo(points)).isEqualTo(multiplied);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.5000, 1.5", "100, 100", "1E+2, 100", "0.0001, 0.0001"})
    void a_multiplier_is_written_without_exponent_and_trailing_zeros(BigDecimal factor, String written) {
        assertThat(Multiplier.of(factor).decimal()).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00001", "1.00001", "100.0001", "101", "1E+999999999", "1E-999999999"})
    void a_multiplier_out_of_range_is_refused(BigDecimal factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Multiplier.of(factor))
                .withMessageContaining("multiplier");
    }

    @Test
    void one_changes_nothing() {
        assertThat(Multiplier.ONE).isEqualTo(Multiplier.of(BigDecimal.ONE));
        assertThat(Multiplier.ONE.applyTo(35)).isEqualTo(35);
    }
}
