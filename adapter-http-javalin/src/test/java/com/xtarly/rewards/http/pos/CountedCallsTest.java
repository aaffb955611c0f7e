package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.overview.ShowTills;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a till was answered is counted for its key, whatever it was. */
class CountedCallsTest {
    private final PosServer server = PosServer.open();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answers_are_counted_by_their_codes() {
        Shop shop = server.openShop();
        Till till = server.till(shop);

        assertThat(till.posts(till.purchase(), "venta-1").status()).isEqualTo(200);
        assertThat(till.posts(till.purchase(), "venta-1").status()).isEqualTo(200);
        assertThat(till.posts("{}").status()).isEqualTo(400);
        assertThat(till.looksUp("cus_1").status()).isEqualTo(404);
        assertThat(till.looksUp("cus_2").status()).isEqualTo(404);
        assertThat(till.withUnknownKey().looksUp("cus_2").status()).isEqualTo(401);

        assertThat(counted(shop).calls()).isEqualTo(5);
        assertThat(counted(shop).errors()).isEqualTo(Map.of("VALIDATION_ERROR", 1L, "NOT_FOUND", 2L));
        assertThat(counted(shop).replays()).isEqualTo(1);
    }

    private ShowTills.Till counted(Shop shop) {
        server.countCalls().write();
        return server.useCases().showTills().show(shop.organization().id()).get(0);
    }
}
