package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static final int TIMES = 20_000;

    @Test
    void however_a_value_is_written_its_text_is_the_same() {
        RandomJson random = new RandomJson(System.nanoTime());

        for (int i = 0; i < TIMES; i++) {
            Object value = random.value(4);
            String one = random.write(value);
            String other = random.write(value);

            assertThat(CanonicalJson.of(other))
                    .as("%s: %s and %s", random, one, other)
                    .isEqualTo(CanonicalJson.of(one));
        }
    }

    @Test
    void a_change_of_any_value_is_another_text() {
        RandomJson random = new RandomJson(System.nanoTime());

        for (int i = 0; i < TIMES; i++) {
            Object value = random.value(4);
            Object changed = random.changed(value);
            String one = random.write(value);
            String other = random.write(changed);

            assertThat(CanonicalJson.of(other))
                    .as("%s: %s and %s", random, one, other)
                    .isNotEqualTo(CanonicalJson.of(one));
        }
    }

    @Test
    void two_small_values_have_the_same_text_only_when_they_are_the_same() {
        RandomJson random = new RandomJson(System.nanoTime());

        for (int i = 0; i < TIMES; i++) {
            Object value = random.value(2);
            Object other = random.value(2);

            assertThat(CanonicalJson.of(random.write(value)).equals(CanonicalJson.of(random.write(other))))
                    .as("%s: %s and %s", random, value, other)
                    .isEqualTo(value.equals(other));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|1.0",
                "1|\"1\"",
                "null|\"null\"",
                "true|\"true\"",
                "[]|{}",
                "[1,2]|[12]",
                "[1,2]|[2,1]",
                "[[1],2]|[[1,2]]",
                "[\"a\",\"b\"]|[\"ab\"]",
                "[\"a,b\"]|[\"a\",\"b\"]",
                "{\"a\":1}|{\"A\":1}",
                "{\"a\":1}|{\"a\":1,\"b\":null}",
                "{\"a\":{\"b\":1}}|{\"a\":{},\"b\":1}",
                "{\"a\":\"b\"}|{\"a\\\":\\\"b\":\"\"}",
                "\"\\ud800\"|\"\\udfff\"",
                "\"ñ\"|\"n\\u0303\""
            })
    void what_looks_alike_is_not_the_same(String one, String other) {
        assertThat(CanonicalJson.of(one)).isNotEqualTo(CanonicalJson.of(other));
    }
}
