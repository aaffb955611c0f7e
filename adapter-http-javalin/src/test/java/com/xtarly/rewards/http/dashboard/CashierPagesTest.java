package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A counter without a till: somebody is found, pays, and earns once. */
class CashierPagesTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");
    private Visitor staff;
    private String ana;

    @BeforeEach
    void open_a_shop_with_tiers_and_staff() {
        owner.does("/settings/program", Tiers.form("Oro", 30, "1.5"));
        staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        ana = enrols("Ana Núñez", "ana@ejemplo.com");
    }

    @Test
    void whoever_is_scanned_is_gone_straight_to_and_others_are_chosen() {
        String id = ana.replace("/cashier/", "");
        for (String scanned : List.of(id, id.replace("_", "%3F"), "%20" + id + "%20", "ANA@ejemplo.com")) {
            assertThat(staff.sees("/cashier?q=" + scanned).location())
                    .as(scanned)
                    .isEqualTo(ana);
        }
        assertThat(staff.sees("/cashier?q=nunez").body()).contains("href=\"" + ana + "\"", "Ana Núñez");
        assertThat(staff.sees("/cashier?q=beto%40ejemplo.com").body())
                .contains("Nadie coincide", "/cashier/new?q=beto%40ejemplo.com");
        assertThat(staff.sees("/cashier").body()).doesNotContain("Ana");
        assertThat(staff.sends(staff.request("/cashier?q=" + id)
                                .header("HX-Request", "true")
                                .GET())
                        .body())
                .as("while it is still being typed")
                .doesNotContain("<html");
    }

    @Test
    void a_new_customer_goes_on_to_pay() {
        String beto = enrols("Beto", "beto@ejemplo.com");

        assertThat(beto).startsWith("/cashier/cus_");
        assertThat(staff.sees(beto).body()).contains("<h1>Beto</h1>", "Cliente inscrito.", "Saldo: 0 puntos");
    }

    @Test
    void what_it_would_earn_is_said_and_nothing_is_recorded() {
        Map<String, String> form = form(ana, "350.00", "");

        Visitor.Page whole = staff.posts(ana + "/preview", form);

        assertThat(foreseen("350.00", ""))
                .contains("Gana 35 puntos.", "Saldo después: 35 puntos.", "Alcanza el nivel Oro.")
                .doesNotContain("<html");
        assertThat(whole.body()).contains("<html", "Gana 35 puntos.");
        assertThat(whole.field("amount")).isEqualTo("350.00");
        assertThat(whole.field("key")).isEqualTo(form.get("key"));
        assertThat(staff.posts(ana + "/preview", form(ana, "9.99", "")).body())
                .contains("Atención: esta compra no gana nada.");
        assertThat(staff.sees(ana).body()).contains("Saldo: 0 puntos");
    }

    @Test
    void a_form_sent_twice_earns_once_and_shows_the_same_receipt() {
        Map<String, String> form = form(ana, "350.00", "A-1");

        Visitor.Page first = staff.posts(ana, form);
        assertThat(staff.sees(first.location()).body())
                .contains("35 puntos", "Alcanza el nivel Oro.", "A-1", "Siguiente cliente", "autofocus")
                .doesNotContain("ya estaba registrada");
        Visitor.Page second = staff.posts(ana, form);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(staff.sees(second.location()).body()).contains("Contó una sola vez.");
        assertThat(staff.sees(ana).body()).contains("Saldo: 35 puntos");
        assertThat(owner.sees("/transactions").body()).contains("Andrés Muñoz");
    }

    @Test
    void the_same_form_with_another_amount_is_told_and_earns_nothing() {
        Map<String, String> form = form(ana, "350.00", "");
        staff.does(ana, form);
        form.put("amount", "400.00");

        Visitor.Page again = staff.posts(ana, form);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Este formulario ya registró una compra", "role=\"alert\"", "Empezar otra compra de este");
        assertThat(again.field("amount")).isEqualTo("400.00");
        assertThat(staff.sees(ana).body()).contains("Saldo: 35 puntos");
    }

    @Test
    void a_form_with_a_broken_key_begins_anew() {
        Visitor.Page page = staff.posts(ana, Map.of("key", "\u00e1", "amount", "350.00", "folio", ""));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"", "Empezar otra compra de este");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() {
        for (String wrong : List.of("", "mucho", "10,5", "-1", "1.001", "0", "0.00", "99999999999999")) {
            Visitor.Page page = staff.posts(ana, form(ana, wrong, "A-1"));

            assertThat(page.status()).as(wrong).isEqualTo(400);
            assertThat(page.body()).as(wrong).contains("id=\"amount-fault\"");
            assertThat(page.field("amount")).isEqualTo(wrong);
            assertThat(page.field("folio")).isEqualTo("A-1");
        }
        assertThat(staff.posts(ana, form(ana, "10", "A".repeat(256))).body()).contains("id=\"folio-fault\"");
        assertThat(staff.sees(ana).body()).contains("Saldo: 0 puntos");
    }

    @Test
    void a_ticket_is_asked_for_and_earns_once_where_the_program_says_so() {
        Map<String, String> program = new HashMap<>(Tiers.form("Oro", 30, "1.5"));
        program.putAll(Map.of("seen", "1", "requireTicket", "on", "uniqueTicket", "on"));
        owner.does("/settings/program", program);

        assertThat(staff.sees(ana).body()).contains("Cada folio gana una sola vez.");
        assertThat(staff.posts(ana, form(ana, "350.00", "")).body()).contains("id=\"folio-fault\"", "Falta el folio.");
        assertThat(foreseen("", "")).contains("Escribe la compra y aquí verás lo que gana.");
        assertThat(foreseen("350,00", "")).contains("Usa punto, y no coma");
        assertThat(foreseen("350.00", "")).contains("Falta el folio.");
        assertThat(foreseen("350.00", "A-1")).contains("Gana 35 puntos.");
        staff.does(ana, form(ana, "350.00", "A-1"));
        Visitor.Page used = staff.posts(ana, form(ana, "360.00", "A-1"));

        assertThat(used.status()).isEqualTo(409);
        assertThat(used.body())
                .contains("id=\"folio-fault\"", "Este folio ya ganó en otra compra.", "Corrige lo que se marca");
        assertThat(used.field("amount")).isEqualTo("360.00");
    }

    @Test
    void a_stamp_needs_no_amount_where_the_program_says_so() {
        owner.does("/settings/program", Map.of("type", "stamps", "amountOptional", "on", "seen", "1"));

        String receipt = staff.posts(ana, form(ana, "", "")).location();

        assertThat(staff.sees(receipt).body()).contains("1 sello");
        assertThat(staff.posts(ana, form(ana, "0", "")).body()).contains("una compra de cero no se registra aquí");
    }

    @Test
    void the_benefits_of_a_tier_are_told_where_they_are_given() {
        Map<String, String> program = new HashMap<>(Tiers.form("Oro", 30, "1.5"));
        program.putAll(Map.of("seen", "1", "tierBenefits", "Café gratis"));
        owner.does("/settings/program", program);
        String reached = staff.posts(ana, form(ana, "350.00", "")).location();

        assertThat(staff.sees(reached).body()).contains("Alcanza el nivel Oro.", "Beneficios de Oro: Café gratis");
        assertThat(staff.sees(ana).body()).contains("Beneficios de Oro: Café gratis");
    }

    @Test
    void whose_session_ends_while_they_type_is_told_beside_it_and_keeps_what_they_typed() {
        Map<String, String> typed = form(ana, "350.00", "A-1");
        staff.does("/sign-out", Map.of());

        assertThat(foreseen(typed))
                .contains("Tu sesión terminó", "next=" + ana.replace("/", "%2F"), "target=\"_blank\"")
                .doesNotContain("<html");
    }

    @Test
    void an_expired_session_comes_back_to_the_customer_and_strangers_find_nobody() {
        Map<String, String> form = form(ana, "350.00", "");
        Visitor nobody = server.visitor();
        Visitor stranger = server.owner("otra@ejemplo.com");
        String receipt = staff.posts(ana, form).location();

        String signIn = "/sign-in?next=" + ana.replace("/", "%2F");
        assertThat(nobody.posts(ana, form).location()).isEqualTo(signIn);
        assertThat(nobody.posts(ana + "/preview", form).location()).isEqualTo(signIn);
        for (String theirs : List.of(ana, receipt, "/cashier/x", "/cashier/receipt/x")) {
            assertThat(stranger.sees(theirs).status()).as(theirs).isEqualTo(404);
        }
        assertThat(stranger.posts(ana, form).status()).isEqualTo(404);
    }

    @Test
    void without_a_program_the_form_says_so_and_keeps_what_was_typed() {
        Visitor other = server.owner("otra@ejemplo.com");
        Map<String, String> customer =
                Map.of("id", other.sees("/cashier/new").field("id"), "name", "Eva", "email", "eva@ejemplo.com");
        String eva = other.posts("/cashier/new", customer).location();

        Visitor.Page page =
                other.posts(eva, Map.of("key", other.sees(eva).field("key"), "amount", "10.00", "folio", ""));

        assertThat(page.body()).contains("role=\"alert\"", "Todavía no hay un programa.");
        assertThat(page.field("amount")).isEqualTo("10.00");
    }

    private String enrols(String name, String email) {
        return staff.posts(
                        "/cashier/new",
                        Map.of("id", staff.sees("/cashier/new").field("id"), "name", name, "email", email))
                .location();
    }

    /** What a script is given to put beside what is being typed. */
    private String foreseen(String amount, String folio) {
        return foreseen(form(ana, amount, folio));
    }

    private String foreseen(Map<String, String> form) {
        return staff.sends(staff.form(ana + "/preview", form)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("HX-Request", "true"))
                .body();
    }

    private Map<String, String> form(String customer, String amount, String folio) {
        return new HashMap<>(Map.of("key", staff.sees(customer).field("key"), "amount", amount, "folio", folio));
    }
}
