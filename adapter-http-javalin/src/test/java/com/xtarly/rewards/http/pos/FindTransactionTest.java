package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindTransactionTest {
    private static final String METADATA =
            "{ \"b\" : 1.50e+01 ,\n\t\"a\":[ null , \"\\u00f1 ñ 😀 \\/\" ], \"a b\" :{} }";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till(SERVER.openShop(Examples.tiers()));

    @Test
    void a_purchase_is_shown_whole_with_its_metadata_to_the_letter() {
        till.registers(500_000);
        SERVER.clock().advance(Duration.ofSeconds(1));
        String now = SERVER.clock().instant().toString();
        String id = till.posts(
                        till.purchase().replace("35000", "35900").replace("}", ",\"metadata\":" + METADATA + "}"))
                .data("transactionId")
                .textValue();

        Answer answer = till.reads("/transaction/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"data\":{\"transactionId\":\"" + id
                        + "\",\"type\":\"purchase\",\"customerId\":\"" + customerId()
                        + "\",\"amount\":35900,\"earnedPoints\":52,\"earnedStamps\":0,\"customerPoints\":552,"
                        + "\"customerStamps\":0,\"occurredAt\":\"" + now + "\","
                        + "\"recordedAt\":\"" + now + "\",\"metadata\":" + METADATA
                        + ",\"refundOf\":null,\"reason\":null,\"refundedAmount\":0,"
                        + "\"calculation\":{\"programVersion\":1,\"amount\":35900,\"currencyUnit\":1000,"
                        + "\"pointsPerCurrency\":1,\"basePoints\":35,\"tier\":\"Gold\",\"multiplier\":1.5,"
                        + "\"points\":52,\"stamps\":0,"
                        + "\"steps\":[\"floor(35900 × 1 ÷ 1000) = 35\",\"floor(35 × 1.5) = 52\"]}}}");
    }

    @Test
    void a_refund_is_shown_with_what_it_refunds_and_why() {
        String purchase = till.buys(35_900);
        String refund = till.postsTo("/transaction/" + purchase + "/refund", "{\"amount\":10000,\"reason\":\" frío \"}")
                .data("transactionId")
                .textValue();

        Answer answer = till.reads("/transaction/" + refund);

        assertThat(answer.data("type").textValue()).isEqualTo("refund");
        assertThat(answer.data("refundOf").textValue()).isEqualTo(purchase);
        assertThat(answer.data("reason").textValue()).isEqualTo("frío");
        assertThat(answer.data("amount").longValue()).isEqualTo(10_000);
        assertThat(answer.data("earnedPoints").longValue()).isEqualTo(-10);
        assertThat(answer.data("customerPoints").longValue()).isEqualTo(25);
        assertThat(answer.data("metadata").isNull()).isTrue();
        assertThat(answer.data("refundedAmount").longValue()).isZero();
        assertThat(answer.data("calculation/steps"))
                .extracting(step -> step.textValue())
                .containsExactly("floor(35900 × 1 ÷ 1000) = 35", "floor(25900 × 1 ÷ 1000) = 25", "25 − 35 = -10");
    }

    @Test
    void a_purchase_tells_how_much_of_it_was_refunded_and_keeps_what_it_earned() {
        String purchase = till.buys(35_900);
        till.does("/transaction/" + purchase + "/refund", "{\"amount\":10000}");
        till.does("/transaction/" + purchase + "/refund", "{\"amount\":900}");

        Answer answer = till.reads("/transaction/" + purchase);

        assertThat(answer.data("refundedAmount").longValue()).isEqualTo(10_900);
        assertThat(answer.data("earnedPoints").longValue()).isEqualTo(35);
        assertThat(answer.data("customerPoints").longValue()).isEqualTo(35);
    }

    @Test
    void it_is_shown_by_the_version_that_judged_it() {
        String purchase = till.buys(35_900);
        var unused = SERVER.useCases()
                .activateProgram()
                .activate(till.shop().organization().id(), Examples.stamps());
        String later = till.buys(35_900);

        assertThat(till.reads("/transaction/" + purchase)
                        .data("calculation/programVersion")
                        .intValue())
                .isEqualTo(1);
        assertThat(till.reads("/transaction/" + later)
                        .data("calculation/programVersion")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void head_is_the_same_without_the_body() {
        String path = Till.BASE + "/transaction/" + till.buys(1);

        Answer head = Till.sends(till.request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"txn_nobody", "txn_", "cus_1", "preview", "%20", "%25", "txn_a+b", "txn_%C3%B1", "TXN_1", "1'--"
            })
    void an_id_that_nothing_has_or_could_have_is_not_found(String id) {
        Answer answer = till.reads("/transaction/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.anonymousBody())
                .isEqualTo(till.reads("/transaction/txn_1").anonymousBody());
    }

    @Test
    void another_organizations_transaction_looks_exactly_like_a_missing_one() {
        Till elsewhere = SERVER.till();
        String foreign = elsewhere.buys(1);

        Answer answer = till.reads("/transaction/" + foreign);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.anonymousBody())
                .isEqualTo(till.reads("/transaction/txn_1").anonymousBody());
        assertThat(elsewhere.reads("/transaction/" + foreign).status()).isEqualTo(200);
    }

    private String customerId() {
        return till.shop().customer().id().value();
    }
}
