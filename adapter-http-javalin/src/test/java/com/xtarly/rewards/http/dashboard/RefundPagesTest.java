package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Role;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money is given back at the dashboard, after a look at what that takes back. */
class RefundPagesTest {
    private final DashboardServer server = DashboardServer.open();
    private Visitor owner;
    private String purchase;

    @BeforeEach
    void buy_something_in_a_shop_with_tiers() {
        owner = server.owner("lucia@ejemplo.com");
        owner.does("/settings/program", Tiers.form("Oro", 30, "1.5"));
        ApiKey key = DashboardServer.shown(owner.posts(
                "/settings/keys", Map.of("id", owner.sees("/settings/keys").field("id"), "name", "Caja 1")));
        server.buys(key, "ana@ejemplo.com", 35_900, "A-1");
        Matcher link = Pattern.compile("/transactions/txn_\\w+")
                .matcher(owner.sees("/transactions").body());
        assertThat(link.find()).isTrue();
        purchase = link.group();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_form_proposes_all_that_is_left_and_says_what_it_takes_back() {
        Visitor.Page form = owner.sees(purchase + "/refund");

        assertThat(form.field("amount")).isEqualTo("359.00");
        assertThat(form.body())
                .contains("Se quitan 35 puntos.", "Saldo después: 0 puntos.", "Deja de tener el nivel Oro.");
    }

    @Test
    void a_part_is_previewed_then_given_back_and_the_rest_is_left() {
        String key = owner.sees(purchase + "/refund").field("key");

        assertThat(owner.posts(purchase + "/refund/preview", Map.of("key", key, "amount", "59.00"))
                        .body())
                .contains("Se quitan 5 puntos.", "Saldo después: 30 puntos.")
                .doesNotContain("Oro.", "<html");
        assertThat(owner.sees(purchase).body()).doesNotContain("Devoluciones");
        String refund = owner.posts(purchase + "/refund", Map.of("key", key, "amount", "59.00", "reason", "Venía frío"))
                .location();

        assertThat(owner.sees(refund).body())
                .contains(
                        "Devolución registrada.",
                        "<dt>Se quitaron</dt><dd>5 puntos</dd>",
                        "Venía frío",
                        "href=\"" + purchase + "\"");
        assertThat(owner.sees(purchase + "/refund").field("amount")).isEqualTo("300.00");
        assertThat(owner.sees(purchase).body()).contains("Devoluciones", "$300.00", "−$59.00 · −5 puntos");
        assertThat(owner.sees("/transactions").body()).contains("−$59.00", "−5 puntos", "+35 puntos");
        assertThat(owner.sees("/transactions.csv").body()).contains(",-59.00,-5,0,", ",359.00,35,0,A-1,");
    }

    @Test
    void the_form_sent_twice_refunds_once() {
        Map<String, String> form =
                Map.of("key", owner.sees(purchase + "/refund").field("key"), "amount", "359.00");

        String first = owner.posts(purchase + "/refund", form).location();

        assertThat(owner.posts(purchase + "/refund", form).location()).isEqualTo(first);
        assertThat(owner.sees(purchase + "/refund").body()).contains("Ya se devolvió toda esta compra.");
        assertThat(owner.sees(purchase).body()).doesNotContain("/refund\"");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() {
        String key = owner.sees(purchase + "/refund").field("key");
        for (String wrong : new String[] {"", "mucho", "10,5", "0", "359.001"}) {
            Visitor.Page page = owner.posts(purchase + "/refund", Map.of("key", key, "amount", wrong));

            assertThat(page.status()).as(wrong).isEqualTo(400);
            assertThat(page.body()).as(wrong).contains("id=\"amount-fault\"");
            assertThat(page.field("amount")).isEqualTo(wrong);
        }
        assertThat(previewed(key, "10,5")).contains("Usa punto, y no coma");
        assertThat(previewed(key, "359.01")).contains("Es más de lo que queda de esta compra.");
        Visitor.Page tooMuch = owner.posts(purchase + "/refund", Map.of("key", key, "amount", "359.01"));
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(tooMuch.body()).contains("Es más de lo que queda de esta compra.", "Corrige lo que se marca");
        assertThat(owner.sees(purchase).body()).doesNotContain("Devoluciones");
    }

    private String previewed(String key, String amount) {
        return owner.posts(purchase + "/refund/preview", Map.of("key", key, "amount", amount))
                .body();
    }

    @Test
    void a_form_that_was_sent_already_does_nothing_else() {
        String key = owner.sees(purchase + "/refund").field("key");
        var unused = owner.posts(purchase + "/refund", Map.of("key", key, "amount", "10.00"));

        Visitor.Page again = owner.posts(purchase + "/refund", Map.of("key", key, "amount", "20.00"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Este formulario ya se envió.");
    }

    @Test
    void nothing_is_taken_back_from_a_customer_who_was_erased() {
        Map<String, String> form =
                Map.of("key", owner.sees(purchase + "/refund").field("key"), "amount", "59.00");
        Matcher customer = Pattern.compile("/customers/cus_\\w+")
                .matcher(owner.sees(purchase).body());
        assertThat(customer.find()).isTrue();
        owner.does(customer.group() + "/erase", Map.of());

        assertThat(owner.sees(purchase).body()).contains("$359.00").doesNotContain("/refund\"");
        assertThat(owner.sees(purchase + "/refund").status()).isEqualTo(404);
        assertThat(owner.posts(purchase + "/refund/preview", form).status()).isEqualTo(404);
        assertThat(owner.posts(purchase + "/refund", form).status()).isEqualTo(404);
    }

    @Test
    void staff_may_refund_and_other_organizations_find_nothing() {
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        Visitor stranger = server.owner("otra@ejemplo.com");

        assertThat(staff.sees(purchase + "/refund").status()).isEqualTo(200);
        assertThat(stranger.sees(purchase + "/refund").status()).isEqualTo(404);
        assertThat(stranger.posts(purchase + "/refund", Map.of("key", "x", "amount", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(owner.sees("/transactions/x/refund").status()).isEqualTo(404);
    }
}
