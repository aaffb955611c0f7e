package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import com.xtarly.rewards.http.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IdempotencyKeyHeaderTest {
    private static final String LONGEST = "k".repeat(IdempotencyKey.MAX_LENGTH);

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();

    @Test
    void bare_and_in_quotes_it_is_the_same_key() {
        Answer first = till.posts(till.purchase(), "a1b2");

        Answer again = till.posts(till.purchase(), "\"a1b2\"");

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void quotes_are_no_part_of_it_in_an_upload_either() {
        Answer first = till.posts(till.purchase(), "\"a1b2\"");
        String item = till.purchase()
                .replace("}", ",\"idempotencyKey\":\"\\\"a1b2\\\"\",\"occurredAt\":\"2026-03-01T19:00:00Z\"}");

        Answer uploaded = till.postsTo("/transactions", "{\"transactions\":[" + item + "]}");

        assertThat(uploaded.data("results").at("/0/data/transactionId")).isEqualTo(first.data("transactionId"));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void any_visible_ascii_is_a_key_and_no_two_are_the_same() {
        List<String> keys = List.of("!", "~", "x\"y", "a", "A", "caja-7/2026:03,01;{}", LONGEST);

        for (String key : keys) {
            Answer answer = till.posts(till.purchase(), key);

            assertThat(answer.status()).as(key).isEqualTo(200);
            assertThat(answer.replayed()).as(key).isFalse();
        }

        assertThat(till.posts(till.purchase(), '"' + LONGEST + '"').replayed()).isTrue();
        assertThat(entries()).isEqualTo(keys.size());
    }

    @Test
    void what_is_no_key_is_refused_at_every_post() {
        List<String> malformed = List.of(
                "",
                " ",
                "\"",
                "\"x",
                "x\"",
                "\"\"x\"\"",
                "\"\"",
                "two words",
                "\"two words\"",
                "tab\there",
                LONGEST + "k");

        for (String path : paths(till.buys(35_000))) {
            assertThat(malformed).allSatisfy(key -> assertRefused(till.postsTo(path, body(path), key)));
        }

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void what_is_not_ascii_is_no_key() {
        String request = "POST " + Till.BASE + "/transaction HTTP/1.1\r\nHost: till\r\nX-API-Key: " + till.key()
                + "\r\nIdempotency-Key: ñ\r\nContent-Length: " + till.purchase().length() + "\r\n\r\n"
                + till.purchase();

        Answer answer = Wire.answerTo(till.port(), request.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertRefused(answer);
    }

    @Test
    void two_headers_are_refused_at_every_post_even_when_both_are_the_same() {
        for (String path : paths(till.buys(35_000))) {
            Answer answer = Till.sends(
                    till.post(path, body(path)).header("Idempotency-Key", "a").header("idempotency-key", "a"));

            assertThat(answer.code()).as(path).isEqualTo("VALIDATION_ERROR");
            assertThat(answer.faultyFields()).containsExactly("Idempotency-Key");
        }
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void it_means_something_within_its_organization_only() {
        Till elsewhere = SERVER.till();
        Answer here = till.posts(till.purchase(), "shared");

        Answer there = elsewhere.posts(elsewhere.purchase(), "shared");

        assertThat(there.replayed()).isFalse();
        assertThat(there.data("transactionId")).isNotEqualTo(here.data("transactionId"));
    }

    @Test
    void it_means_the_same_to_all_the_keys_of_an_organization() {
        Answer first = till.posts(till.purchase(), "mid-retry");
        String rotated = SERVER.useCases()
                .rotateApiKey()
                .rotate(till.shop().organization().id(), till.shop().issuedKey().id(), Overlap.NONE)
                .fold(key -> key.key().reveal(), reason -> reason.sentence());

        Answer again = new Till(till.port(), till.shop(), rotated).posts(till.purchase(), "mid-retry");

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_key_that_served_one_kind_of_request_serves_no_other() {
        String purchase = till.posts(till.purchase(), "k").data("transactionId").textValue();

        assertReused(till.postsTo("/transaction/" + purchase + "/refund", "{}", "k"));
        assertReused(till.postsTo("/customer", body("/customer"), "k"));
        assertThat(till.postsTo("/customer", body("/customer"), "c").status()).isEqualTo(200);
        assertReused(till.posts(till.purchase(), "c"));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_request_whose_twin_is_under_way_is_told_when_to_ask_again() {
        try (PosServer server = PosServer.open()) {
            Till waiting = server.till();
            server.change(real -> command -> Outcome.refused(Reason.IDEMPOTENCY_IN_PROGRESS));
            Answer early = waiting.posts(waiting.purchase(), "k");
            server.change(refusing -> command -> server.useCases()
                    .registerPurchases()
                    .register(List.of(command))
                    .get(0));

            Answer later = waiting.posts(waiting.purchase(), "k");

            assertThat(early.status()).isEqualTo(409);
            assertThat(early.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
            assertThat(early.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(later.status()).isEqualTo(200);
        }
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("Idempotency-Key");
    }

    private static void assertReused(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(answer.replayed()).isFalse();
    }

    private static List<String> paths(String purchase) {
        return List.of(
                "/transaction",
                "/transaction/preview",
                "/transactions",
                "/transaction/" + purchase + "/refund",
                "/customer");
    }

    private String body(String path) {
        return switch (path) {
            case "/transaction", "/transaction/preview" -> till.purchase();
            case "/transactions" -> "{\"transactions\":[]}";
            case "/customer" -> "{\"name\":\"Lucía Peña\",\"email\":\"lucia@ejemplo.com\"}";
            default -> "{}";
        };
    }

    private int entries() {
        return Entries.of(SERVER.stores(), till.shop().customer()).size();
    }
}
