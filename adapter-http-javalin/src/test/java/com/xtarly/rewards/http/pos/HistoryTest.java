package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final String path = "/customer/" + till.shop().customer().id() + "/transactions";

    @Test
    void it_has_purchases_and_refunds_newest_first_with_the_running_balance() {
        String purchase = till.buys(35_000);
        till.registers(till.purchase().replace("}", ",\"metadata\":{ \"a\" : 1.0 }}"));
        till.does("/transaction/" + purchase + "/refund", "{\"amount\":5000,\"reason\":\"cold\"}");

        Answer answer = till.reads(path);

        List<JsonNode> entries = entries(answer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(entries)
                .extracting(entry -> entry.get("type").asText())
                .containsExactly("refund", "purchase", "purchase");
        assertThat(entries)
                .extracting(entry -> entry.get("earnedPoints").asLong())
                .containsExactly(-5L, 35L, 35L);
        assertThat(entries)
                .extracting(entry -> entry.get("customerPoints").asLong())
                .containsExactly(65L, 70L, 35L);
        assertThat(entries.get(0).get("refundOf").asText()).isEqualTo(purchase);
        assertThat(entries.get(0).get("reason").asText()).isEqualTo("cold");
        assertThat(answer.body()).contains("\"metadata\":{ \"a\" : 1.0 },");
        assertThat(answer.data("next").isNull()).isTrue();
    }

    @Test
    void an_entry_has_exactly_these_fields_in_their_order() {
        till.registers(35_000);

        JsonNode entry = entries(till.reads(path)).get(0);

        assertThat(entry.fieldNames())
                .toIterable()
                .containsExactly(
                        "transactionId",
                        "type",
                        "customerId",
                        "amount",
                        "earnedPoints",
                        "earnedStamps",
                        "customerPoints",
                        "customerStamps",
                        "occurredAt",
                        "recordedAt",
                        "metadata",
                        "refundOf",
                        "reason");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 100})
    void pages_of_any_size_have_every_entry_once(int limit) {
        List<String> bought = IntStream.range(0, 6).mapToObj(i -> till.buys(i)).toList();
        List<String> seen = new ArrayList<>();

        JsonNode next = null;
        do {
            Answer page = till.reads(path + "?limit=" + limit + (next == null ? "" : "&after=" + next.textValue()));
            entries(page)
                    .forEach(entry -> seen.add(0, entry.get("transactionId").textValue()));
            assertThat(entries(page)).hasSizeBetween(1, limit);
            next = page.data("next");
        } while (!next.isNull());

        assertThat(seen).isEqualTo(bought);
    }

    @Test
    void what_is_bought_while_one_pages_moves_nothing() {
        IntStream.range(0, 4).forEach(i -> till.registers(1_000));
        String next = till.reads(path + "?limit=2").data("next").textValue();
        till.registers(1_000);

        Answer page = till.reads(path + "?limit=2&after=" + next);

        assertThat(entries(page))
                .extracting(entry -> entry.get("customerPoints").asLong())
                .containsExactly(2L, 1L);
    }

    @Test
    void a_page_has_20_unless_told() {
        IntStream.range(0, 21).forEach(i -> till.registers(1));

        assertThat(entries(till.reads(path))).hasSize(20);
        assertThat(entries(till.reads(path + "?limit=100"))).hasSize(21);
    }

    @Test
    void nothing_bought_and_nothing_after_are_empty_pages() {
        assertThat(till.reads(path).body())
                .isEqualTo("{\"success\":true,\"data\":{\"transactions\":[],\"next\":null}}");
        till.registers(1);

        assertThat(till.reads(path + "?after=1").body())
                .isEqualTo("{\"success\":true,\"data\":{\"transactions\":[],\"next\":null}}");
        assertThat(entries(till.reads(path + "?after=" + Long.MAX_VALUE))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "", "1.0", "ten", "1e1", "99999999999999999999", "%00", "5&limit=5"})
    void a_limit_is_1_to_100(String limit) {
        Answer answer = till.reads(path + "?limit=" + limit);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "null", "txn_1", "9223372036854775808", "2&after=1", "1%20"})
    void after_is_what_a_page_gave_as_next(String after) {
        Answer answer = till.reads(path + "?after=" + after);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faultyFields()).containsExactly("after");
    }

    @Test
    void a_malformed_question_comes_before_a_customer_who_is_not_there() {
        for (String id : new String[] {"cus_nobody", "nobody"}) {
            assertThat(till.reads("/customer/" + id + "/transactions?limit=0").status())
                    .isEqualTo(400);
            assertThat(till.reads("/customer/" + id + "/transactions").status()).isEqualTo(404);
        }
    }

    @Test
    void another_organizations_customer_looks_exactly_like_a_missing_one() {
        Answer foreign = till.reads("/customer/" + SERVER.openShop().customer().id() + "/transactions");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.anonymousBody())
                .isEqualTo(till.reads("/customer/nobody/transactions").anonymousBody());
    }

    @Test
    void head_is_the_same_without_the_body() {
        Answer head = Till.sends(till.request(Till.BASE + path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    private static List<JsonNode> entries(Answer answer) {
        return StreamSupport.stream(answer.data("transactions").spliterator(), false)
                .toList();
    }
}
