package com.xtarly.rewards.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    private static final Customer MARIA = customer("María José García-Peña", "M.Garcia+puntos@Ejemplo.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t ",
                "maria",
                "MARÍA",
                "mari\u0301a",
                "gar",
                "pena",
                "peña",
                "garcía mar",
                "jose, garcia",
                "m.garcia+puntos@ejemplo.com",
                "M.Garcia+Pun",
                "m.garcia+puntos@",
                "puntos",
                "García-Peña",
                "maria m.garcia+puntos@ej",
                "\u00a0maria\u3000"
            })
    void the_beginning_of_any_word_finds_a_customer(String typed) {
        assertThat(SearchQuery.of(typed).finds(MARIA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arcia", "maria lopez", "mariana", "garcia@", "m.garcia@", "x", "a@b", "ma%a", "ma_ia", "ejemplo"
            })
    void other_text_does_not(String typed) {
        assertThat(SearchQuery.of(typed).finds(MARIA)).isFalse();
    }

    @Test
    void signs_alone_ask_for_nobody_in_particular() {
        assertThat(SearchQuery.of("% _ - ,")).isEqualTo(SearchQuery.EVERYBODY);
        assertThat(SearchQuery.of("% _").isEmpty()).isTrue();
    }

    @Test
    void signs_before_a_word_ask_for_the_word() {
        assertThat(SearchQuery.of("-maria").isEmpty()).isFalse();
        assertThat(SearchQuery.of("-maria").beginnings()).containsExactly("maria");
    }

    @Test
    void what_nothing_is_written_with_parts_words_and_asks_for_nothing() {
        assertThat(SearchQuery.of("a@\0b").beginnings()).containsExactly("a@", "b");
        assertThat(SearchQuery.of("\0\ud83c maria\u0085garcia\udf2e@x\u007f").beginnings())
                .containsExactly("maria", "garcia", "x");
        assertThat(SearchQuery.of("\0\ud83c").isEmpty()).isTrue();
        assertThat(SearchQuery.of("x@" + "y".repeat(SearchQuery.MAX_LENGTH - 3) + "\ud83c\udf2e")
                        .beginnings())
                .as("cut within a character")
                .containsExactly("x@" + "y".repeat(SearchQuery.MAX_LENGTH - 3));
        assertThat(SearchQuery.of("\ud83c\udf2e@x").beginnings())
                .as("a whole one")
                .containsExactly("\ud83c\udf2e@x");
    }

    @Test
    void a_query_stays_short_whatever_is_typed() {
        assertThat(SearchQuery.of("a b c d e f g h i j").beginnings()).hasSize(SearchQuery.MAX_BEGINNINGS);
        assertThat(SearchQuery.of("ana ana Ana").beginnings()).containsExactly("ana");
        assertThat(SearchQuery.of("x".repeat(10_000)).beginnings().get(0)).hasSize(SearchQuery.MAX_LENGTH);
    }

    @Test
    void what_is_there_wherever_another_is_needs_no_looking_for() {
        assertThat(SearchQuery.of("m ma mar mari maria").beginnings()).containsExactly("maria");
        assertThat(SearchQuery.of("gar maria.garcia@ej maria x").beginnings()).containsExactly("maria.garcia@ej", "x");
        assertThat(SearchQuery.of("maria@ maria@ej mariana").beginnings())
                .as("no word of the email begins so")
                .containsExactly("maria@ej", "mariana");
        assertThat(SearchQuery.of("a aa aaa aaaa aaaaa aaaaaa aaaaaaa aaaaaaaa pe")
                        .beginnings())
                .as("they leave room for others")
                .containsExactly("aaaaaaaa", "pe");
    }

    @Test
    void other_scripts_are_found_as_they_are_written() {
        Customer greek = customer("Οδός Ñandú 林さん 김철수", "ünï@ejemplo.com");

        for (String typed : new String[] {"ΟΔΟΣ", "nandu", "林", "김", "uni@"}) {
            assertThat(SearchQuery.of(typed).finds(greek)).as(typed).isTrue();
        }
    }

    @Test
    void no_term_is_longer_than_what_it_was_made_of() {
        Customer longest = customer("김".repeat(200), "한".repeat(250) + "@x");

        assertThat(SearchTerms.of(longest).terms()).allMatch(term -> term.length() <= Email.MAX_LENGTH);
    }

    private static Customer customer(String name, String email) {
        return new Customer(
                OrganizationId.parse("org_1"),
                CustomerId.parse("cus_1"),
                Name.of(name),
                Email.parse(email),
                Instant.EPOCH);
    }
}
