package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import com.xtarly.rewards.http.Wire;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindCustomerByEmailTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final Customer customer = till.shop().customer();

    @Test
    void a_customer_is_shown_as_by_id_however_the_email_is_written() {
        till.registers(35_000);
        Answer byId = till.looksUp(customer.id().value());

        Answer byEmail = finds(customer.email().value());
        Answer loudly = finds("  " + customer.email().value().toUpperCase(Locale.ROOT) + "\t");

        assertThat(byEmail.status()).isEqualTo(200);
        assertThat(byEmail.body()).isEqualTo(byId.body());
        assertThat(loudly.body()).isEqualTo(byId.body());
    }

    @Test
    void a_plus_is_written_as_percent_2b() {
        till.does("/customer", "{\"name\":\"Plus\",\"email\":\"a+b@ejemplo.com\"}");

        assertThat(till.reads("/customer?email=a%2Bb@ejemplo.com").status()).isEqualTo(200);
        assertThat(till.reads("/customer?email=a+b@ejemplo.com").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?", "?email", "?email=", "?email=%20", "?mail=a@b", "?email=a@b&email=a@b", "?Email=a@b"})
    void without_one_email_there_is_nothing_to_look_for(String query) {
        Answer answer = till.reads("/customer" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody@ejemplo.com", "a@b@c", "%00@b", "%ED%A0%80@b", "%FF@b", "'or'1'='1@b"})
    void an_email_that_nobody_has_or_could_have_is_not_found(String email) {
        Answer answer = till.reads("/customer?email=" + email);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void an_email_of_any_length_is_judged() {
        assertThat(finds("a".repeat(4_000) + "@b").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customer?email=%",
                "/customer?email=%zz",
                "/customer?email=a%2",
                "/customer?%=a@b",
                "/customer?email=a@b&%FF=%FF",
                "/customer?email=\u0001@b",
                "/customer?email=ñ@b",
                "/customer/cus_1/transactions?limit=%zz",
                "/customer/cus_1/transactions?after=%"
            })
    void a_broken_query_is_nobodys_defect(String path) {
        String request = "GET " + Till.BASE + path + " HTTP/1.1\r\nHost: till\r\nX-API-Key: " + till.key() + "\r\n\r\n";

        Answer answer = Wire.answerTo(till.port(), request.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(answer.status()).isIn(400, 404);
    }

    @Test
    void another_organizations_email_looks_exactly_like_a_missing_one() {
        String foreign = SERVER.openShop().customer().email().value();

        Answer answer = finds(foreign);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.anonymousBody()).isEqualTo(finds("nobody@ejemplo.com").anonymousBody());
    }

    @Test
    void head_is_the_same_without_the_body() {
        String path = Till.BASE + "/customer?email=" + encoded(customer.email().value());

        Answer head = Till.sends(till.request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    private Answer finds(String email) {
        return till.reads("/customer?email=" + encoded(email));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
