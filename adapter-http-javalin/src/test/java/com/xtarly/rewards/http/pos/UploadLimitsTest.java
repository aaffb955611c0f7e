package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.UploadPurchases;
import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadLimitsTest {
    private static final String PATH = "/transactions";
    private static final int MAX_BYTES = 1024 * 1024;

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();

    @BeforeAll
    static void some_time_after_the_programs_began() {
        SERVER.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void an_upload_may_have_so_many_purchases_and_no_more() {
        Answer accepted = till.postsTo(PATH, upload(UploadPurchases.MAX_PURCHASES));
        Answer refused = till.postsTo(PATH, upload(UploadPurchases.MAX_PURCHASES + 1));

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.data("results")).hasSize(UploadPurchases.MAX_PURCHASES);
        assertThat(till.looksUp(till.shop().customer().id().value())
                        .data("points")
                        .intValue())
                .isEqualTo(UploadPurchases.MAX_PURCHASES);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.faultyFields()).containsExactly("transactions");
    }

    @Test
    void an_upload_of_nothing_has_no_results() {
        assertThat(till.postsTo(PATH, upload(0)).body()).isEqualTo("{\"success\":true,\"data\":{\"results\":[]}}");
    }

    @Test
    void an_upload_may_have_a_megabyte_and_not_a_byte_more() {
        Answer accepted = till.postsTo(PATH, padded(MAX_BYTES));
        Answer refused = till.postsTo(PATH, padded(MAX_BYTES + 1));

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.data("results")).hasSize(1);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void no_other_path_takes_a_megabyte() {
        String blanks = " ".repeat(70_000);

        for (String path :
                new String[] {"/transaction", "/transaction/preview", "/transaction/txn_1/refund", "/customer"}) {
            assertThat(till.postsTo(path, "{}" + blanks).status()).as(path).isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "[", "{\"a\":"})
    void one_purchase_full_of_anything_harms_no_other(String repeated) {
        String nonsense = repeated.repeat(repeated.equals("9") ? 100_000 : 900);
        String closed =
                nonsense + (repeated.equals("[") ? "]".repeat(900) : repeated.equals("9") ? "" : "1" + "}".repeat(900));

        Answer answer = till.postsTo(
                PATH,
                "{\"transactions\":["
                        + item(0).replace("1000", closed) + ","
                        + item(1).replaceFirst("}$", ",\"metadata\":{\"a\":" + closed + "}}") + "," + item(2) + "]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/data/results/0/error/details/0/field").asText())
                .isEqualTo("amount");
        assertThat(answer.json().at("/data/results/1/error/details/0/field").asText())
                .isEqualTo("metadata");
        assertThat(answer.json().at("/data/results/2/success").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"transactions\":null}",
                "{\"transactions\":{}}",
                "{\"transactions\":\"[]\"}",
                "{\"Transactions\":[]}"
            })
    void an_upload_is_a_list(String body) {
        Answer answer = till.postsTo(PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("transactions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"transactions\":[}",
                "{\"transactions\":[",
                "{\"transactions\":[{}",
                "{\"transactions\":[],\"transactions\":[]}",
                "{\"transactions\":[]}{}",
                "{\"transactions\":[{\"amount\":1,\"amount\":1}]}"
            })
    void what_is_not_one_unambiguous_object_is_refused_as_a_whole(String body) {
        Answer answer = till.postsTo(PATH, body.replace("[{\"am", "[" + item(0) + ",{\"am"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faultyFields()).containsExactly("body");
        assertThat(Entries.of(SERVER.stores(), till.shop().customer())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"transactions\":[]}"})
    void a_stranger_is_turned_away_before_anything_is_understood(String body) {
        Answer answer = till.withUnknownKey().postsTo(PATH, body);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
    }

    private String upload(int count) {
        return IntStream.range(0, count)
                .mapToObj(this::item)
                .collect(Collectors.joining(",", "{\"transactions\":[", "]}"));
    }

    private String padded(int bytes) {
        String upload = upload(1);
        return upload + " ".repeat(bytes - upload.getBytes(StandardCharsets.UTF_8).length);
    }

    private String item(int number) {
        return "{\"idempotencyKey\":\"" + number
                + "\",\"occurredAt\":\"2026-03-01T18:31:00Z\",\"amount\":1000,\"customerId\":\""
                + till.shop().customer().id() + "\"}";
    }
}
