package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private static final Till TILL = SERVER.till();

    @ParameterizedTest
    @CsvSource({
        "35000, 35",
        "35000.0, 35",
        "3.5e4, 35",
        "3.5E+4, 35",
        "350000000e-4, 35",
        "35999.000, 35",
        "999, 0",
        "0, 0",
        "-0, 0",
        "-0.0e0, 0",
        "0e999999999, 0",
        "0e-999999999, 0",
        "0e99999999999, 0",
        "-0.000E-99999999999, 0",
        "999999999999, 999999999",
        "999999999999.000, 999999999",
        "0.000000000001e12, 0",
    })
    void a_whole_number_in_range_is_an_amount_however_it_is_written(String amount, long points) {
        Answer answer = posts(amount);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/data/earnedPoints").longValue()).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "350.5",
                "0.1",
                "1e-1",
                "1e-999999999",
                "-1",
                "-35000",
                "1000000000000",
                "999999999999.1",
                "1e12",
                "1e999999999",
                "1e-99999999999",
                "0.01e99999999999",
                "1e99999999999",
                "100e2147483647",
                "-1e999999999",
                "null",
                "true",
                "\"35000\"",
                "[35000]",
                "{\"value\":35000}"
            })
    void anything_else_is_refused_naming_the_field(String amount) {
        Answer answer = posts(amount);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x10", "035000", "+1", ".5", "1.", "1e", "--1", "'1'", ""})
    void what_is_not_json_is_refused_as_a_body(String amount) {
        Answer answer = posts(amount);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faultyFields()).containsExactly("body");
    }

    @Test
    void a_number_is_judged_up_to_a_length_that_no_amount_needs() {
        String longest = "1." + "0".repeat(AmountToken.MAX_LENGTH - 2);

        assertThat(posts(longest).status()).isEqualTo(200);
        assertThat(posts(longest + "0").faultyFields()).containsExactly("amount");
        assertThat(posts("9".repeat(60_000)).faultyFields()).containsExactly("amount");
    }

    private static Answer posts(String amount) {
        return TILL.posts(TILL.purchase().replace("35000", amount));
    }
}
