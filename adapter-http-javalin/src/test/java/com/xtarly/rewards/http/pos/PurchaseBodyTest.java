package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.ProblemException;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseBodyTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private static final Till TILL = SERVER.till();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "35000",
                "\"amount\"",
                "{",
                "{}}",
                "{} {}",
                "{},",
                "{}x",
                "{'amount':1}",
                "{amount:1}",
                "{\"amount\":1,}",
                "{\"amount\":1 \"customerId\":\"x\"}",
                "// {}\n{}",
                "{\"x\":\"\t\"}",
                "\u0000{}",
                "{\"amount\":1,\"amount\":1}",
                "{\"x\":{\"y\":[{\"z\":1,\"z\":2}]}}",
                "{\"x\":1,\"\\u0078\":1}",
                "{\"\\udfff\":1}"
            })
    void a_body_that_is_not_one_unambiguous_object_is_refused(String body) {
        Answer answer = posts(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"\\ud800\":1}", "{\"metadata\":{\"\\udfff\":1}}"})
    void half_of_a_character_as_a_name_is_told(String body) {
        assertThat(posts(body).body()).contains("without broken Unicode escapes in names");
    }

    @Test
    void the_place_of_a_fault_is_told() {
        Answer answer = posts("{\"amount\":1,\n  \"customerId\":}");

        assertThat(answer.body()).contains("line 2, column 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "C080", "EDA080", "F5808080", "FF"})
    void what_is_not_strictly_utf8_is_refused(String hex) {
        String broken = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        String body = TILL.purchase().replace("}", ",\"x\":\"" + broken + "\"}");

        Answer answer = TILL.posts(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faultyFields()).containsExactly("body");
    }

    @Test
    void a_byte_order_mark_is_tolerated() {
        assertThat(posts("\uFEFF" + TILL.purchase()).status()).isEqualTo(200);
        assertThat(posts("\uFEFF\uFEFF" + TILL.purchase()).status()).isEqualTo(400);
    }

    @Test
    void unknown_fields_are_skipped_whatever_they_hold() {
        String deep = "[".repeat(900) + "]".repeat(900);
        String body = TILL.purchase()
                .replace("}", ",\"till\":{\"a\":[1,{\"b\":null}]},\"deep\":" + deep + ",\"n\":1e999999999}");

        assertThat(posts(body).status()).isEqualTo(200);
    }

    @Test
    void a_body_nested_without_end_is_refused() {
        String deep = "[".repeat(30_000);

        assertThat(posts(TILL.purchase().replace("}", ",\"x\":" + deep)).faultyFields())
                .containsExactly("body");
        assertThat(posts(withMetadata("{\"x\":" + deep)).faultyFields()).containsExactly("body");
    }

    @Test
    void no_mutilated_body_is_anything_but_a_problem() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String sound = withMetadata("{\"a\":[1,-2.5e3,{\"ñ\":\"\\u00e9😀\"}],\"b\":null}");

        for (int i = 0; i < 20_000; i++) {
            String body = mutilated(sound, random);
            try {
                assertThat(PurchaseBody.parse(body).customer())
                        .as("seed %d", seed)
                        .isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused).as("seed %d", seed).isNotNull();
            }
        }
    }

    private static String mutilated(String sound, Random random) {
        String marks = "{}[]\",:\\u0e-. \u0000\ud800";
        StringBuilder body = new StringBuilder(sound);
        for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
            int at = random.nextInt(body.length());
            body.replace(at, at + random.nextInt(3), String.valueOf(marks.charAt(random.nextInt(marks.length()))));
        }
        return body.toString();
    }

    @Test
    void all_the_faults_of_a_body_are_reported_together() {
        Answer answer = posts("{\"metadata\":[],\"customerEmail\":7,\"amount\":\"1\",\"customerId\":{}}");

        assertThat(answer.faultyFields()).containsExactly("metadata", "customerEmail", "amount", "customerId");
    }

    @Test
    void a_purchase_of_nobody_and_nothing_lacks_both() {
        Answer answer = posts("{}");

        assertThat(answer.faultyFields()).containsExactly("amount", "customerId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \\t \""})
    void a_blank_name_counts_as_absent(String blank) {
        Answer neither = posts("{\"amount\":1,\"customerId\":" + blank + ",\"customerEmail\":" + blank + "}");
        Answer one = posts(TILL.purchase().replace("}", ",\"customerEmail\":" + blank + "}"));

        assertThat(neither.faultyFields()).containsExactly("customerId");
        assertThat(one.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "customerId, cus_nobody",
        "customerId, nobody",
        "customerId, cus_\\u0000",
        "customerId, cus_\\ud800",
        "customerEmail, nobody@ejemplo.com",
        "customerEmail, nobody",
        "customerEmail, a@b\\u0000",
        "customerEmail, \\udc00@b",
    })
    void a_name_that_nobody_has_or_could_have_is_not_found(String field, String name) {
        Answer answer = posts("{\"amount\":1,\"" + field + "\":\"" + name + "\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void metadata_is_limited_in_bytes_as_sent() {
        String largest = "{\"ñ\": \"" + "x".repeat(Metadata.MAX_BYTES - 10) + "\"}";

        assertThat(posts(withMetadata(largest)).status()).isEqualTo(200);
        assertThat(posts(withMetadata(largest.replace(": ", ":  "))).faultyFields())
                .containsExactly("metadata");
    }

    @Test
    void metadata_is_limited_in_depth_counting_itself() {
        assertThat(posts(withMetadata("{\"a\":[[[{}]]]}")).status()).isEqualTo(200);
        assertThat(posts(withMetadata("{\"a\":[[[{\"b\":[]}]]]}")).faultyFields())
                .containsExactly("metadata");
        assertThat(posts(withMetadata("{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}"))
                        .faultyFields())
                .containsExactly("metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "7", "true", "[]"})
    void metadata_is_an_object(String metadata) {
        assertThat(posts(withMetadata(metadata)).faultyFields()).containsExactly("metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"a\":[\"\\ud800\"]}", "{\"\\u0000\":1}"})
    void metadata_may_hold_any_text_that_json_can_escape(String metadata) {
        assertThat(posts(withMetadata(metadata)).status()).isEqualTo(200);
    }

    private static String withMetadata(String metadata) {
        return TILL.purchase().replace("}", ",\"metadata\":" + metadata + "}");
    }

    private static Answer posts(String body) {
        return TILL.posts(body);
    }
}
