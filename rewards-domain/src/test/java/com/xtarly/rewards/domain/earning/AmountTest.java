package com.xtarly.rewards.domain.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 35_000, 999_999_999_999L})
    void nothing_to_the_maximum_is_an_amount(long minorUnits) {
        assertThat(Amount.of(minorUnits).minorUnits()).isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 1_000_000_000_000L, Long.MAX_VALUE})
    void anything_else_is_refused(long minorUnits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(minorUnits))
                .withMessageContaining("999999999999");
    }
}
