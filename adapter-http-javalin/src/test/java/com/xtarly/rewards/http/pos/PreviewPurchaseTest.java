package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewPurchaseTest {
    private static final String PATH = "/transaction/preview";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till(SERVER.openShop(Examples.tiers()));

    @Test
    void it_shows_what_a_purchase_would_lead_to_and_how() {
        till.registers(500_000);

        Answer answer = till.postsTo(PATH, till.purchase().replace("35000", "35900"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"data\":{\"earnedPoints\":52,\"earnedStamps\":0,"
                        + "\"customerPoints\":552,\"customerStamps\":0,\"calculation\":{\"programVersion\":1,"
                        + "\"amount\":35900,\"currencyUnit\":1000,\"pointsPerCurrency\":1,\"basePoints\":35,"
                        + "\"tier\":\"Gold\",\"multiplier\":1.5,\"points\":52,\"stamps\":0,"
                        + "\"steps\":[\"floor(35900 × 1 ÷ 1000) = 35\",\"floor(35 × 1.5) = 52\"]}}}");
    }

    @Test
    void it_is_what_the_purchase_then_does() {
        Answer preview = till.postsTo(PATH, till.purchase());

        Answer purchase = till.posts(till.purchase());

        for (String field : new String[] {"earnedPoints", "earnedStamps", "customerPoints", "customerStamps"}) {
            assertThat(preview.data(field)).isEqualTo(purchase.data(field));
        }
    }

    @Test
    void a_stamps_program_has_no_rate() {
        Till stamps = SERVER.till(SERVER.openShop(Examples.stamps()));

        Answer answer = stamps.postsTo(PATH, stamps.purchase());

        assertThat(answer.data("earnedStamps").longValue()).isEqualTo(1);
        assertThat(answer.data("calculation/currencyUnit").isNull()).isTrue();
        assertThat(answer.data("calculation/pointsPerCurrency").isNull()).isTrue();
        assertThat(answer.data("calculation/tier").isNull()).isTrue();
        assertThat(answer.data("calculation/multiplier").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void nothing_is_recorded_and_no_key_is_used_up() {
        assertThat(till.postsTo(PATH, till.purchase(), "k").replayed()).isFalse();
        assertThat(till.postsTo(PATH, till.purchase().replace("35000", "1"), "k")
                        .status())
                .isEqualTo(200);

        Answer purchase = till.posts(till.purchase(), "k");

        assertThat(purchase.status()).isEqualTo(200);
        assertThat(purchase.replayed()).isFalse();
        assertThat(Entries.of(SERVER.stores(), till.shop().customer())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"amount\":350.5,\"customerId\":\"cus_1\"}",
                "{\"amount\":1,\"customerId\":\"cus_nobody\"}",
                "{\"amount\":1,\"customerEmail\":\"nobody\"}",
                "{\"customerId\":\"cus_nobody\"}",
                "{\"amount\":1,\"customerId\":\"cus_1\",\"metadata\":1}"
            })
    void what_a_purchase_is_refused_for_so_is_its_preview(String body) {
        Answer purchase = till.posts(body);

        Answer preview = till.postsTo(PATH, body);

        assertThat(preview.status()).isEqualTo(purchase.status()).isIn(400, 404);
        assertThat(preview.anonymousBody()).isEqualTo(purchase.anonymousBody());
    }

    @Test
    void without_an_active_program_there_is_nothing_to_show() {
        var unused =
                SERVER.useCases().stopProgram().stop(till.shop().organization().id());

        Answer answer = till.postsTo(PATH, till.purchase());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }
}
