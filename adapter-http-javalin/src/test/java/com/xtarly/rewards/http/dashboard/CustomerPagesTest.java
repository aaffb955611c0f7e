package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CustomerPagesTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void an_enrolled_customer_is_shown_and_found_without_accents() {
        String page = enrols("María García", "maria@ejemplo.com");

        assertThat(page).matches("/customers/cus_\\w+");
        assertThat(owner.sees(page).body())
                .contains("<h1>María García</h1>", "maria@ejemplo.com", "Cliente inscrito.", "Todavía no hay compras.");
        for (String typed : List.of("garcia", "MARIA%20gar", "maria%40", "")) {
            assertThat(owner.sees("/customers?q=" + typed).body()).as(typed).contains("María García");
        }
        assertThat(owner.sees("/customers?q=lopez").body())
                .contains("Nadie coincide con «lopez».")
                .doesNotContain("María García");
    }

    @Test
    void a_form_that_is_sent_twice_enrols_one_customer() {
        Map<String, String> form = form("Ana", "ana@ejemplo.com");

        String first = owner.posts("/customers/new", form).location();

        assertThat(owner.posts("/customers/new", form).location()).isEqualTo(first);
        assertThat(owner.sees("/customers").body()).containsOnlyOnce("ana@ejemplo.com");
    }

    @Test
    void an_email_that_is_taken_leads_to_whose_it_is() {
        String ana = enrols("Ana", "ana@ejemplo.com");

        String again = enrols("Anita", "ANA@ejemplo.com");

        assertThat(again).isEqualTo(ana.replace("enrolled", "known"));
        assertThat(owner.sees(again).body()).contains("Ya había un cliente con este correo");
    }

    @Test
    void a_form_that_was_gone_back_to_enrols_somebody_else_too() {
        Map<String, String> form = form("Ana", "ana@ejemplo.com");
        String ana = owner.posts("/customers/new", form).location();

        String beto = owner.posts(
                        "/customers/new", Map.of("id", form.get("id"), "name", "Beto", "email", "beto@ejemplo.com"))
                .location();

        assertThat(beto).isNotEqualTo(ana);
        assertThat(owner.sees(beto).body()).contains("<h1>Beto</h1>");
        assertThat(owner.sees(ana).body()).contains("<h1>Ana</h1>");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        Visitor.Page page = owner.posts("/customers/new", form(" ", "sin arroba"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"name-fault\"", "id=\"email-fault\"");
        assertThat(page.field("email")).isEqualTo("sin arroba");
    }

    @Test
    void a_customers_page_explains_each_entry_and_the_way_to_the_next_tier() {
        owner.does("/settings/program", Tiers.form("Oro", 155, "1.5"));
        String page = enrols("María", "maria@ejemplo.com");
        buys(page, 35_000);

        assertThat(owner.sees(page).body())
                .contains("$350.00 ÷ $10.00 × 1 punto = 35 puntos", "Le faltan 120 puntos para Oro", ">+35 puntos<")
                .contains("<progress value=\"35\" max=\"155\">")
                .containsPattern("<a href=\"/transactions/txn_\\w+\">Compra</a>");
    }

    @Test
    void the_purchases_of_somebody_who_was_erased_are_still_there_without_a_name() {
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        String page = enrols("María", "maria@ejemplo.com").replaceFirst("\\?.*", "");
        buys(page, 35_000);

        owner.does(page + "/erase", Map.of());

        String list = owner.sees("/transactions").body();
        String one = list.replaceFirst("(?s).*href=\"(/transactions/txn_\\w+)\".*", "$1");
        assertThat(list).contains("Cliente borrado", "$350.00").doesNotContain("María");
        assertThat(owner.sees(one).body())
                .contains("Cliente borrado", "= 35 puntos")
                .doesNotContain("María");
    }

    @Test
    void history_goes_on_page_by_page() {
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        String page = enrols("María", "maria@ejemplo.com").replaceFirst("\\?.*", "");
        for (int i = 0; i < 26; i++) {
            buys(page, 1_000);
        }

        assertThat(owner.sees(page).body()).contains("href=\"" + page + "?before=2\"", ">26 puntos<");
        assertThat(owner.sees(page + "?before=2").body())
                .contains(">1 punto<", "Volver al principio")
                .doesNotContain(">26 puntos<");
        assertThat(owner.sees(page + "?before=x").status()).isEqualTo(200);
    }

    @Test
    void the_list_goes_on_page_by_page_with_what_was_searched() {
        for (int i = 0; i < 26; i++) {
            owner.does("/customers/new", form("Ana & Cía " + i, "ana" + i + "@ejemplo.com"));
        }

        String first = owner.sees("/customers?q=ana+c%C3%ADa").body();
        String next = first.replaceFirst("(?s).*href=\"(/customers\\?q=ana\\+c%C3%ADa&amp;before=cus_\\w+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(first).contains("Cía 25<").doesNotContain("Cía 0<");
        assertThat(owner.sees(next).body()).contains("Cía 0<").doesNotContain("Cía 25<");
    }

    @Test
    void a_search_while_typing_gets_a_piece_of_the_page() {
        owner.does("/customers/new", form("Ana", "ana@ejemplo.com"));

        Visitor.Page piece = owner.sends(
                owner.request("/customers?q=an").header("HX-Request", "true").GET());

        assertThat(piece.body()).contains("ana@ejemplo.com").doesNotContain("<html", "<h1>");
    }

    @Test
    void staff_sees_searches_and_enrols() {
        owner.does("/customers/new", form("Ana", "ana@ejemplo.com"));
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");

        assertThat(staff.sees("/customers?q=ana").body()).contains("ana@ejemplo.com");
        String beto =
                staff.posts("/customers/new", form("Beto", "beto@ejemplo.com")).location();
        assertThat(staff.sees(beto).body()).contains("<h1>Beto</h1>");
    }

    @Test
    void another_organizations_customers_are_nobody() {
        String ana = enrols("Ana", "ana@ejemplo.com");
        Visitor stranger = server.owner("otra@ejemplo.com");

        assertThat(stranger.sees(ana).status()).isEqualTo(404);
        assertThat(stranger.sees("/customers").body()).doesNotContain("ana@ejemplo.com");
        for (String nobody : List.of("/customers/cus_1", "/customers/x", "/customers/cus_%00")) {
            assertThat(owner.sees(nobody).status()).as(nobody).isBetween(400, 404);
        }
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        assertThat(server.visitor().sees("/customers").location()).isEqualTo("/sign-in?next=%2Fcustomers");
    }

    private Map<String, String> form(String name, String email) {
        return Map.of("id", owner.sees("/customers/new").field("id"), "name", name, "email", email);
    }

    private String enrols(String name, String email) {
        return owner.posts("/customers/new", form(name, email)).location();
    }

    private void buys(String page, long minorUnits) {
        String id = owner.sees("/settings/keys").field("id");
        ApiKey key = DashboardServer.shown(owner.posts("/settings/keys", Map.of("id", id, "name", "Caja " + id)));
        CustomerId customer = CustomerId.parse(page.replaceFirst("/customers/(cus_\\w+).*", "$1"));
        server.registers(new RegisterPurchases.Command(
                new Caller.Till(key), CustomerReference.of(customer), Amount.of(minorUnits), null));
    }
}
