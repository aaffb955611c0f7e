package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.ledger.RefundReason;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundPurchaseTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final String purchase = till.buys(35_900);

    @Test
    void a_part_takes_back_what_it_earned_with_exactly_these_fields_in_their_order() {
        Answer answer = refunds("{\"amount\":10000,\"reason\":\"The coffee was cold.\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data("transactionId").textValue()).startsWith("txn_").isNotEqualTo(purchase);
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"data\":{\"transactionId\":"
                        + answer.data("transactionId") + ",\"refundOf\":\"" + purchase
                        + "\",\"refundedAmount\":10000,\"earnedPoints\":-10,\"earnedStamps\":0,"
                        + "\"customerPoints\":25,\"customerStamps\":0}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "{\"amount\":null,\"reason\":null}", "{\"reason\":\" \",\"till\":7}"})
    void without_an_amount_all_that_is_left_is_refunded(String body) {
        till.does(path(purchase), "{\"amount\":10000}");

        Answer answer = refunds(body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data("refundedAmount").longValue()).isEqualTo(25_900);
        assertThat(answer.data("customerPoints").longValue()).isZero();
    }

    @Test
    void no_body_at_all_is_an_empty_one() {
        Answer answer = Till.sends(till.request(Till.BASE + path(purchase)).POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data("refundedAmount").longValue()).isEqualTo(35_900);
    }

    @Test
    void whatever_parts_it_is_refunded_in_they_sum_to_what_was_earned() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long left = 35_900;
        long takenBack = 0;

        while (left > 0) {
            long part = Math.min(left, 1 + random.nextInt(9_000));
            takenBack +=
                    refunds("{\"amount\":" + part + "}").data("earnedPoints").longValue();
            left -= part;
        }

        assertThat(takenBack).as("seed %d", seed).isEqualTo(-35);
        assertThat(refunds("{}").code()).isEqualTo("REFUND_EXCEEDS_PURCHASE");
    }

    @Test
    void more_than_is_left_is_refused_and_changes_nothing() {
        till.does(path(purchase), "{\"amount\":10000}");

        Answer answer = refunds("{\"amount\":25901}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("REFUND_EXCEEDS_PURCHASE");
        assertThat(answer.faultyFields()).containsExactly("amount");
        assertThat(answer.headers()).doesNotContainKey("retry-after");
        assertThat(refunds("{\"amount\":25900}").status()).isEqualTo(200);
    }

    @Test
    void all_of_it_is_refunded_once_even_when_nothing_was_paid() {
        String free = till.buys(0);

        assertThat(till.postsTo(path(free), "").data("refundedAmount").longValue())
                .isZero();
        assertThat(till.postsTo(path(free), "").code()).isEqualTo("REFUND_EXCEEDS_PURCHASE");
        assertThat(refunds("").status()).isEqualTo(200);
        assertThat(refunds("").status()).isEqualTo(409);
    }

    @Test
    void a_stamp_goes_back_when_nothing_remains() {
        Till stamps = SERVER.till(SERVER.openShop(Examples.stamps()));
        String stamped = stamps.buys(100);

        Answer part = stamps.postsTo(path(stamped), "{\"amount\":99}");
        Answer rest = stamps.postsTo(path(stamped), "{\"amount\":1}");

        assertThat(part.data("earnedStamps").longValue()).isZero();
        assertThat(rest.data("earnedStamps").longValue()).isEqualTo(-1);
        assertThat(rest.data("customerStamps").longValue()).isZero();
    }

    @Test
    void a_tier_can_be_lost() {
        Till tiers = SERVER.till(SERVER.openShop(Examples.tiers()));
        String id = tiers.buys(100_000);
        String customer = tiers.shop().customer().id().value();
        String before = tiers.looksUp(customer).data("tier").asText();

        tiers.does(path(id), "{\"amount\":1000}");

        assertThat(before).isEqualTo("Silver");
        assertThat(tiers.looksUp(customer).data("tier").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":0}",
                "{\"amount\":-0.0}",
                "{\"amount\":-1}",
                "{\"amount\":350.5}",
                "{\"amount\":\"100\"}",
                "{\"amount\":true}",
                "{\"amount\":{}}",
                "{\"amount\":1e999999999}",
                "{\"amount\":1000000000000}"
            })
    void an_amount_that_cannot_be_given_back_is_refused(String body) {
        Answer answer = refunds(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "{", "{}x", "{\"amount\":1,\"amount\":1}"})
    void a_body_that_is_there_is_one_object(String body) {
        Answer answer = refunds(body);

        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("body");
    }

    @Test
    void a_reason_has_a_limit_and_all_faults_are_told_at_once() {
        String longest = "ñ".repeat(RefundReason.MAX_LENGTH);

        Answer tooLong = refunds("{\"amount\":0,\"reason\":\"" + longest + "ñ\"}");
        Answer broken = refunds("{\"reason\":\"\\u0000\"}");
        Answer number = refunds("{\"reason\":1}");

        assertThat(tooLong.faultyFields()).containsExactly("amount", "reason");
        assertThat(broken.faultyFields()).containsExactly("reason");
        assertThat(number.faultyFields()).containsExactly("reason");
        assertThat(refunds("{\"amount\":1,\"reason\":\"" + longest + "\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_refund_cannot_be_refunded() {
        String refund = refunds("{\"amount\":1}").data("transactionId").textValue();

        Answer answer = till.postsTo(path(refund), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.json().at("/error/message").textValue()).contains("only purchases can be refunded");
    }

    @Test
    void unknown_malformed_and_other_organizations_ids_are_alike() {
        String foreign = SERVER.till().buys(1);

        List<String> bodies = List.of("txn_nobody", "txn_", "cus_1", "preview", "%20", foreign).stream()
                .map(id -> till.postsTo(path(id), ""))
                .peek(answer -> assertThat(answer.status()).isEqualTo(404))
                .map(Answer::anonymousBody)
                .distinct()
                .toList();

        assertThat(bodies).singleElement().asString().contains("NOT_FOUND", "No such transaction");
    }

    @Test
    void the_same_refund_with_its_key_is_done_once() {
        String body = "{\"amount\":10000,\"reason\":\"cold\"}";
        Answer first = till.postsTo(path(purchase), body, "k");

        Answer again = till.postsTo(path(purchase), "{ \"reason\":\"cold\" , \"amount\":1e4 }", "k");

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(till.postsTo(path(purchase), body.replace("cold", "hot"), "k")
                        .status())
                .isEqualTo(422);
        assertThat(till.postsTo(path(purchase), "{}", "k").status()).isEqualTo(422);
        assertThat(till.postsTo(path(till.buys(35_900)), body, "k").status()).isEqualTo(422);
        assertThat(till.reads("/transaction/" + purchase).data("refundedAmount").longValue())
                .isEqualTo(10_000);
    }

    @Test
    void a_refusal_is_not_remembered() {
        assertThat(till.postsTo(path(purchase), "{\"amount\":35901}", "k").status())
                .isEqualTo(409);

        assertThat(till.postsTo(path(purchase), "{\"amount\":35900}", "k").replayed())
                .isFalse();
    }

    private Answer refunds(String body) {
        return till.postsTo(path(purchase), body);
    }

    private static String path(String id) {
        return "/transaction/" + id + "/refund";
    }
}
