package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.xtarly.rewards.application.access.Language;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyTest {
    private final Money pesos = new Money(Currency.getInstance("MXN"));
    private final Money chilean = new Money(Currency.getInstance("CLP"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "350|35000",
                "$350|35000",
                "$ 1,250.50|125050",
                "0|0",
                "10.5|1050",
                "10.5000|1050",
                "007|700",
                "9,999,999,999.99|999999999999"
            })
    void an_amount_is_read_as_people_write_it(String typed, long minorUnits) {
        assertThat(pesos.parse(typed)).isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY|''",
                "EMPTY|$",
                "NEGATIVE|-5",
                "NEGATIVE|−5.50",
                "NEGATIVE|$-5",
                "COMMA|350,50",
                "COMMA|10,5",
                "COMMA|1.250,50",
                "COMMA|1,0000",
                "NO_NUMBER|abc",
                "NO_NUMBER|350 pesos",
                "NO_NUMBER|MXN 20",
                "NO_NUMBER|1e3",
                "NO_NUMBER|１０",
                "NO_NUMBER|10.",
                "NO_NUMBER|1.2.3",
                "TOO_LARGE|10000000000",
                "TOO_LARGE|99999999999999999999999999999",
                "TOO_MANY_PLACES|10.005",
                "TOO_MANY_PLACES|1.500"
            })
    void what_is_no_amount_says_what_is_wrong_with_it(Money.Fault fault, String typed) {
        assertThat(fault(pesos, typed)).isEqualTo(fault);
    }

    @Test
    void a_currency_without_cents_takes_whole_numbers() {
        assertThat(chilean.parse("1,500")).isEqualTo(1_500);
        assertThat(chilean.parse("1,500.00")).isEqualTo(1_500);
        assertThat(fault(chilean, "1500.5")).isEqualTo(Money.Fault.NO_PLACES);
        assertThat(fault(chilean, "1.000")).isEqualTo(Money.Fault.NO_PLACES);
    }

    @ParameterizedTest
    @EnumSource(Money.Fault.class)
    void each_fault_is_said_in_both_languages_and_unlike_the_others(Money.Fault fault) {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);

            assertThat(Money.Fault.values())
                    .filteredOn(other -> messages.of(other.message()).equals(messages.of(fault.message())))
                    .containsExactly(fault);
        }
    }

    @Test
    void what_is_below_zero_has_one_minus_sign_everywhere() {
        assertThat(pesos.shown(-100_000, new Locale("es", "MX"))).isEqualTo("−$1,000.00");
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).number(-1_200)).isEqualTo("−1,200");
        }
    }

    private static Money.Fault fault(Money money, String typed) {
        return catchThrowableOfType(Money.Invalid.class, () -> money.parse(typed))
                .fault();
    }
}
