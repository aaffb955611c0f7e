package com.xtarly.rewards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
    private static final Outcome<Integer> SEVEN = Outcome.accepted(7);
    private static final Outcome<Integer> REFUSED = Outcome.refused(Reason.CUSTOMER_NOT_FOUND);

    @Test
    void both_cases_are_told_apart() {
        assertThat(SEVEN.<String>fold(String::valueOf, Reason::code)).isEqualTo("7");
        assertThat(REFUSED.<String>fold(String::valueOf, Reason::code)).isEqualTo("NOT_FOUND");
    }

    @Test
    void an_accepted_value_goes_on() {
        assertThat(SEVEN.map(value -> value + 1)).isEqualTo(Outcome.accepted(8));
        assertThat(SEVEN.then(value -> REFUSED)).isEqualTo(REFUSED);
        assertThat(SEVEN.stream()).containsExactly(7);
    }

    @Test
    void a_refusal_stays_what_it_is() {
        assertThat(REFUSED.map(value -> value + 1)).isEqualTo(REFUSED);
        assertThat(REFUSED.then(value -> SEVEN)).isEqualTo(REFUSED);
        assertThat(REFUSED.stream()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_code_for_machines_and_a_sentence_for_people(Reason reason) {
        assertThat(reason.code()).matches("[A-Z_]+");
        assertThat(reason.sentence()).matches("[A-Za-z].{10,100}\\.");
    }
}
