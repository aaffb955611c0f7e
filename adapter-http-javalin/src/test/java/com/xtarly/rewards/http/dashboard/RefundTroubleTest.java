package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund that is not answered, or not now: it is sent again as it was, and counts once. */
class RefundTroubleTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");
    private String purchase;

    @BeforeEach
    void buy_something() {
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        ApiKey key = DashboardServer.shown(owner.posts(
                "/settings/keys", Map.of("id", owner.sees("/settings/keys").field("id"), "name", "Caja 1")));
        server.buys(key, "ana@ejemplo.com", 35_900, "A-1");
        Matcher link = Pattern.compile("/transactions/txn_\\w+")
                .matcher(owner.sees("/transactions").body());
        assertThat(link.find()).isTrue();
        purchase = link.group();
    }

    @Test
    void what_was_refunded_and_not_answered_comes_back_with_its_key_and_counts_once() {
        Map<String, String> form = form();
        server.stores().become(Unsteady.Mood.MUTE);

        Visitor.Page page = owner.posts(purchase + "/refund", form);

        server.stores().become(Unsteady.Mood.WELL);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body())
                .contains("No hubo respuesta", "action=\"" + purchase + "/refund\"", "<dd>59.00</dd>", "<dd>Frío</dd>");
        assertThat(sent(page)).isEqualTo(form);
        assertThat(owner.sees(purchase + "/refund").field("amount")).as("left").isEqualTo("300.00");
        owner.does(purchase + "/refund", sent(page));
        assertThat(owner.sees(purchase + "/refund").field("amount")).as("left").isEqualTo("300.00");
    }

    @Test
    void a_refund_that_meets_another_keeps_its_key_and_is_not_said_to_be_impossible() {
        Map<String, String> form = form();
        server.stores().become(Unsteady.Mood.HELD);

        Visitor.Page page = owner.posts(purchase + "/refund", form);

        server.stores().become(Unsteady.Mood.WELL);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("contará una sola vez.").doesNotContain("no se puede devolver");
        assertThat(sent(page)).isEqualTo(form);
        owner.does(purchase + "/refund", sent(page));
        assertThat(owner.sees(purchase + "/refund").field("amount")).as("left").isEqualTo("300.00");
    }

    private Map<String, String> form() {
        String key = owner.sees(purchase + "/refund").field("key");
        return Map.of("key", key, "amount", "59.00", "reason", "Frío");
    }

    /** What the form on a page sends. */
    private static Map<String, String> sent(Visitor.Page page) {
        return Map.of("key", page.field("key"), "amount", page.field("amount"), "reason", page.field("reason"));
    }
}
