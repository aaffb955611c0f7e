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

class EnrolCustomerTest {
    private static final String LUCIA = "{\"name\":\"Lucía Peña\",\"email\":\"lucia@ejemplo.com\"}";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();

    @Test
    void a_new_customer_is_answered_with_exactly_these_fields_in_their_order() {
        Answer answer = enrols(LUCIA);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data("id").textValue()).matches("cus_[A-Za-z0-9]{1,40}");
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"data\":{\"id\":" + answer.data("id")
                        + ",\"name\":\"Lucía Peña\",\"email\":\"lucia@ejemplo.com\"}}");
    }

    @Test
    void they_are_there_at_once() {
        String id = enrols(LUCIA).data("id").textValue();

        Answer found = till.looksUp(id);
        Answer purchase = till.posts("{\"amount\":1000,\"customerEmail\":\"LUCIA@ejemplo.com\"}");

        assertThat(found.data("points").longValue()).isZero();
        assertThat(purchase.data("customerPoints").longValue()).isEqualTo(1);
    }

    @Test
    void name_and_email_are_trimmed_and_composed_and_other_fields_ignored() {
        Answer answer =
                enrols("{\"phone\":{\"x\":[]},\"name\":\" Lucı\\u0301a \",\"email\":\"\\tLu\\u0301@Ejemplo.com \"}");

        assertThat(answer.data("name").textValue()).isEqualTo("Lucı́a");
        assertThat(answer.data("email").textValue()).isEqualTo("Lú@Ejemplo.com");
    }

    @Test
    void an_email_is_enrolled_once_however_it_is_written() {
        till.does("/customer", LUCIA);

        Answer answer = enrols(LUCIA.replace("lucia@", " LUCIA@"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("EMAIL_TAKEN");
        assertThat(answer.faultyFields()).containsExactly("email");
        assertThat(SERVER.till().postsTo("/customer", LUCIA).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name,email",
                "{\"name\":null,\"email\":\" \"}|name,email",
                "{\"name\":\"\",\"email\":\"a@b\"}|name",
                "{\"name\":7,\"email\":[]}|name,email",
                "{\"name\":{\"name\":\"x\"},\"email\":\"a@b\"}|name",
                "{\"name\":\"a\\u0000b\",\"email\":\"a@b\"}|name",
                "{\"name\":\"\\ud800\",\"email\":\"a@b\"}|name",
                "{\"name\":\"x\",\"email\":\"nobody\"}|email",
                "{\"name\":\"x\",\"email\":\"a@b@c\"}|email",
                "{\"name\":\"x\",\"email\":\"a b@c\"}|email",
                "[]|body",
                "{\"name\":\"x\",\"name\":\"x\"}|body"
            })
    void what_is_wrong_is_told_all_at_once(String body, String fields) {
        Answer answer = enrols(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(String.join(",", answer.faultyFields())).isEqualTo(fields);
    }

    @Test
    void a_name_and_an_email_have_limits() {
        String name = "ñ".repeat(200);
        String email = "a".repeat(252) + "@b";

        assertThat(enrols(body(name, email)).status()).isEqualTo(200);
        assertThat(enrols(body(name + "ñ", "a" + email)).faultyFields()).containsExactly("name", "email");
    }

    @Test
    void the_same_enrolment_with_its_key_is_answered_byte_for_byte() {
        Answer first = till.postsTo("/customer", LUCIA, "k");

        Answer again = till.postsTo(
                "/customer", "{ \"email\":\" Lucia@EJEMPLO.com\", \"name\":\"Luc\\u00eda Pe\\u00f1a \"}", "k");

        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peña", "lucia@"})
    void another_enrolment_with_that_key_is_refused(String changed) {
        assertThat(till.postsTo("/customer", LUCIA, "k").status()).isEqualTo(200);

        Answer answer = till.postsTo("/customer", LUCIA.replace(changed, "x" + changed), "k");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_refusal_is_not_remembered() {
        till.does("/customer", LUCIA);

        assertThat(till.postsTo("/customer", LUCIA, "k").status()).isEqualTo(409);
        assertThat(till.postsTo("/customer", LUCIA.replace("lucia@", "l@"), "k").status())
                .isEqualTo(200);
    }

    private Answer enrols(String body) {
        return till.postsTo("/customer", body);
    }

    private static String body(String name, String email) {
        return "{\"name\":\"" + name + "\",\"email\":\"" + email + "\"}";
    }
}
