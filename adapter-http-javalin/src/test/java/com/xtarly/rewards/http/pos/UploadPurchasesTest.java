package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadPurchasesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final Customer customer = till.shop().customer();

    @BeforeEach
    void some_time_after_the_programs_began() {
        SERVER.clock().set(NOW);
    }

    @Test
    void each_purchase_is_answered_as_if_it_had_been_sent_alone_in_their_order() {
        Answer answer = uploads(item("a", "1000"), item("b", "0"), item("c", "5e3"));

        List<Entry> entries = entries();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(entries).hasSize(3);
        assertThat(UploadResults.of(answer))
                .extracting(JsonNode::toString)
                .allSatisfy(result -> assertThat(result)
                        .matches("\\{\"success\":true,\"data\":\\{\"transactionId\":\"txn_\\w+\",\"earnedPoints\":\\d,"
                                + "\"earnedStamps\":0,\"customerPoints\":\\d,\"customerStamps\":0}}"));
        assertThat(UploadResults.of(answer))
                .extracting(result -> result.at("/data/earnedPoints").intValue())
                .containsExactly(1, 0, 5);
    }

    @Test
    void a_purchase_happened_when_it_says() {
        Answer answer = uploads(item("a", "1000").replace("19:00:00Z", "13:00:00.1234567-06:00"));

        String id = UploadResults.of(answer).get(0).at("/data/transactionId").textValue();
        Answer found = till.reads("/transaction/" + id);
        assertThat(found.data("occurredAt").textValue()).isEqualTo("2026-03-01T19:00:00.123456Z");
        assertThat(Instant.parse(found.data("recordedAt").textValue())).isEqualTo(NOW);
    }

    @Test
    void the_whole_upload_sent_again_has_the_same_results_and_credits_nothing() {
        String[] items =
                IntStream.range(0, 100).mapToObj(i -> item("k" + i, "1000")).toArray(String[]::new);
        Answer first = uploads(items);

        Answer again = uploads(items);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(entries()).hasSize(100);
        assertThat(till.looksUp(customer.id().value()).data("points").intValue())
                .isEqualTo(100);
    }

    @Test
    void what_was_sent_online_before_is_recognized_by_its_key() {
        Answer online = till.posts(till.purchase(), "k");

        Answer answer = uploads(item("k", "35000"));

        assertThat(UploadResults.of(answer).get(0)).isEqualTo(online.json());
        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_key_twice_in_an_upload_credits_once() {
        Answer answer = uploads(item("k", "1000"), item("k", "1e3"));

        assertThat(UploadResults.of(answer).get(0).get("success").booleanValue())
                .isTrue();
        assertThat(UploadResults.of(answer).get(1))
                .isEqualTo(UploadResults.of(answer).get(0));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_key_for_two_purchases_of_an_upload_credits_one_of_them() {
        Answer answer = uploads(item("k", "1000"), item("k", "2000"));

        assertThat(UploadResults.codes(answer)).containsExactlyInAnyOrder("", "IDEMPOTENCY_KEY_REUSED");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void faults_harm_no_good_purchase_beside_them() {
        String nobody = item("n", "1").replace(customer.id().value(), "cus_nobody");
        String late = item("l", "1").replace("2026-03-01", "2025-11-01");
        String early = item("e", "1").replace("19:00:00Z", "20:05:01Z");

        Answer answer = uploads(
                item("a", "1000"),
                item("b", "350.5"),
                "null",
                "[{}]",
                "\"x\"",
                "{}",
                nobody,
                late,
                early,
                item("z", "1"));

        assertThat(answer.status()).isEqualTo(200);
        List<String> codes = UploadResults.codes(answer);
        assertThat(codes.get(0)).isEmpty();
        assertThat(codes.subList(1, 6)).hasSize(5).containsOnly("VALIDATION_ERROR");
        assertThat(codes.subList(6, 10)).containsExactly("NOT_FOUND", "VALIDATION_ERROR", "VALIDATION_ERROR", "");
        assertThat(UploadResults.faultyFields(answer, 1)).containsExactly("amount");
        assertThat(UploadResults.faultyFields(answer, 5))
                .containsExactly("idempotencyKey", "occurredAt", "amount", "customerId");
        assertThat(UploadResults.faultyFields(answer, 7)).containsExactly("occurredAt");
        assertThat(UploadResults.faultyFields(answer, 8)).containsExactly("occurredAt");
        assertThat(entries()).hasSize(2);
    }

    @Test
    void a_refusal_in_an_upload_has_the_envelope_and_the_request_id_of_the_whole() {
        Answer answer = uploads("{}");

        JsonNode result = UploadResults.of(answer).get(0);
        assertThat(result.fieldNames()).toIterable().containsExactly("success", "error");
        assertThat(result.get("success").booleanValue()).isFalse();
        assertThat(result.at("/error/requestId").textValue()).isEqualTo(answer.header("x-request-id"));
    }

    @Test
    void a_purchase_has_a_key_of_its_own_and_a_moment() {
        List<String> malformed = List.of(
                item("", "1"),
                item(" ", "1"),
                item("two words", "1"),
                item("ñ", "1"),
                item("k".repeat(256), "1"),
                item("a", "1").replace("\"a\"", "1"),
                item("a", "1").replace("\"a\"", "null"),
                item("b", "1").replace("2026-03-01T19:00:00Z", "yesterday"),
                item("b", "1").replace("19:00:00Z", "19:00:00"),
                item("b", "1").replace("2026-03-01T19:00:00Z", "+999999999-12-31T23:59:59Z"),
                item("b", "1").replace("\"2026-03-01T19:00:00Z\"", "1772388000"));

        Answer answer = uploads(malformed.toArray(String[]::new));

        assertThat(UploadResults.codes(answer)).containsOnly("VALIDATION_ERROR");
        for (int i = 0; i < malformed.size(); i++) {
            assertThat(UploadResults.faultyFields(answer, i))
                    .as(malformed.get(i))
                    .containsExactly(i < 7 ? "idempotencyKey" : "occurredAt");
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void each_is_judged_by_the_program_in_force_when_it_happened() {
        SERVER.clock().set(Instant.parse("2026-03-02T00:00:00Z"));
        var unused = SERVER.useCases()
                .activateProgram()
                .activate(till.shop().organization().id(), Examples.stamps());
        SERVER.clock().set(Instant.parse("2026-03-03T00:00:00Z"));

        Answer answer = uploads(
                item("before", "1000").replace("19:00:00Z", "20:00:00Z"),
                item("after", "1000").replace("03-01", "03-02"),
                item("long-before", "1000").replace("03-01", "02-01"));

        assertThat(UploadResults.of(answer).get(0).at("/data/earnedPoints").intValue())
                .isEqualTo(1);
        assertThat(UploadResults.of(answer).get(1).at("/data/earnedStamps").intValue())
                .isEqualTo(1);
        assertThat(UploadResults.codes(answer)).containsExactly("", "", "BAD_REQUEST");
    }

    @Test
    void a_purchase_that_meets_a_defect_of_ours_harms_no_other() {
        SERVER.change(real -> command -> {
            if (command.amount() != null && command.amount().minorUnits() == 666) {
                throw new IllegalStateException("cliente@ejemplo.com");
            }
            return real.register(command);
        });

        Answer answer = uploads(item("a", "1000"), item("b", "666"), item("c", "1000"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(UploadResults.codes(answer)).containsExactly("", "INTERNAL_ERROR", "");
        assertThat(answer.body()).doesNotContain("cliente@ejemplo.com", "Exception");
    }

    @Test
    void a_purchase_may_carry_fields_and_metadata_as_online() {
        String metadata = "{ \"b\" : [ \"\\u00f1\" ] }";

        String more = ",\"x\":{\"y\":[]},\"metadata\":" + metadata + "}";

        Answer answer = till.postsTo(
                "/transactions",
                "{\"till\":[{}],\"transactions\":[" + item("a", "1").replace("}", more) + "],\"sent\":1}");

        String id = UploadResults.of(answer).get(0).at("/data/transactionId").textValue();
        assertThat(till.reads("/transaction/" + id).body()).contains("\"metadata\":" + metadata + ",");
    }

    private Answer uploads(String... items) {
        return till.postsTo(
                "/transactions", Stream.of(items).collect(Collectors.joining(",", "{\"transactions\":[", "]}")));
    }

    private String item(String key, String amount) {
        return "{\"idempotencyKey\":\"" + key + "\",\"occurredAt\":\"2026-03-01T19:00:00Z\",\"amount\":" + amount
                + ",\"customerId\":\"" + customer.id() + "\"}";
    }

    private List<Entry> entries() {
        return Entries.of(SERVER.stores(), customer);
    }
}
