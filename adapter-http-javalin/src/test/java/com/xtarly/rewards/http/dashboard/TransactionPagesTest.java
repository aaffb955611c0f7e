package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Role;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody signed in sees the transactions of their organization, and finds the one they look for. */
class TransactionPagesTest {
    private final DashboardServer server = DashboardServer.open();
    private Visitor owner;
    private ApiKey key;

    @BeforeEach
    void set_up_a_shop() {
        owner = server.owner("lucia@ejemplo.com");
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        key = DashboardServer.shown(owner.posts(
                "/settings/keys", Map.of("id", owner.sees("/settings/keys").field("id"), "name", "Caja 1")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void purchases_are_listed_with_what_they_earned() {
        server.buys(key, "ana@ejemplo.com", 35_000, "A-1");

        assertThat(owner.sees("/transactions").body())
                .contains("Compra", "$350.00", "35 puntos", "A-1", "1 mar. 2026", "Lucía Peña");
    }

    @Test
    void a_filter_leaves_what_it_says_and_keeps_what_was_typed() {
        server.buys(key, "ana@ejemplo.com", 35_000, "A-1");
        server.buys(key, "eva@ejemplo.com", 9_900, "A-2");

        assertThat(shows("customer=ANA@ejemplo.com"))
                .containsOnlyOnce("$350.00")
                .doesNotContain("$99.00");
        assertThat(shows("ticket=A-2")).containsOnlyOnce("$99.00").doesNotContain("$350.00");
        assertThat(shows("ticket=A")).as("all of a folio").contains("No hay transacciones");
        assertThat(shows("kind=refund")).doesNotContain("$99.00", "$350.00").contains("No hay transacciones");
        assertThat(shows("from=2026-03-01&to=2026-03-01")).contains("$99.00", "$350.00", "value=\"2026-03-01\"");
        assertThat(shows("from=2026-03-02")).doesNotContain("$99.00");
        assertThat(shows("reporter=key_x")).doesNotContain("$99.00");
    }

    @Test
    void what_is_no_filter_is_said_at_its_field() {
        for (String wrong : new String[] {
            "from=ayer", "to=2026-02-30", "kind=robo", "customer=nadie@ejemplo.com", "customer=x", "reporter=x"
        }) {
            Visitor.Page page = owner.sees("/transactions?" + wrong);

            assertThat(page.status()).as(wrong).isEqualTo(400);
        }
        assertThat(owner.sees("/transactions?from=ayer").body()).contains("id=\"from-fault\"", "value=\"ayer\"");
        assertThat(owner.sees("/transactions?from=2026-03-02&to=2026-03-01&customer=x")
                        .body())
                .contains(
                        "id=\"to-fault\"",
                        "Es anterior a la fecha de «Desde».",
                        "id=\"customer-fault\"",
                        "Corrige los filtros")
                .doesNotContain("No hay transacciones");
    }

    @Test
    void a_customer_is_filtered_by_the_beginning_of_a_name_and_chosen_among_namesakes() {
        server.buys(key, "ana@ejemplo.com", 35_000, "A-1");
        assertThat(shows("customer=LUCIA+pen")).as("one of the name").contains("$350.00", "value=\"LUCIA pen\"");
        assertThat(shows("customer=ana%40ej")).as("the beginning of an email").contains("$350.00");
        assertThat(owner.sees("/transactions.csv?customer=lucia").body()).contains("350.00");

        server.buys(key, "eva@ejemplo.com", 9_900, "A-2");

        Visitor.Page several = owner.sees("/transactions?customer=lucia&kind=purchase");
        assertThat(several.status()).isEqualTo(400);
        String eva = "/transactions?kind=purchase&amp;customer=eva%40ejemplo.com";
        assertThat(several.body())
                .contains("id=\"customer-fault\"", "Varios clientes coinciden", "href=\"" + eva + "\"")
                .doesNotContain("$350.00", "$99.00");
        assertThat(owner.sees(eva.replace("&amp;", "&")).body())
                .contains("$99.00", "value=\"eva@ejemplo.com\"")
                .doesNotContain("$350.00");
    }

    @Test
    void a_script_that_asks_again_gets_the_rows_only_when_there_are_others() {
        server.buys(key, "ana@ejemplo.com", 35_000, "A-1");
        String again = poll(owner.sees("/transactions").body());

        assertThat(owner.sees(again).status()).isEqualTo(204);
        server.buys(key, "ana@ejemplo.com", 9_900, "A-2");
        Visitor.Page rows = owner.sees(again);

        assertThat(rows.body()).contains("$99.00", "$350.00").doesNotContain("<html");
        assertThat(owner.sees(poll(rows.body())).status()).isEqualTo(204);
        assertThat(owner.sees("/transactions?live=off").body())
                .doesNotContain("hx-get")
                .as("what a filter sends along")
                .contains("<input type=\"hidden\" name=\"live\" value=\"off\">");
    }

    @Test
    void a_script_does_not_ask_again_for_what_can_bring_nothing_new_or_is_looked_for_once() {
        server.buys(key, "ana@ejemplo.com", 35_000, "A-1");
        for (String watched : new String[] {"", "kind=purchase", "customer=ana@ejemplo.com", "to=2026-03-01"}) {
            assertThat(shows(watched)).as(watched).contains("hx-get", "Las nuevas aparecen solas.");
        }
        for (String still : new String[] {"to=2026-02-28", "ticket=A-1", "kind=refund"}) {
            assertThat(shows(still)).as(still).doesNotContain("hx-get", "Las nuevas aparecen solas.");
        }

        String again = poll(shows("to=2026-03-01"));
        assertThat(owner.sees(again).status()).isEqualTo(204);
        // Past midnight there, and nobody signed out.
        server.clock().advance(Duration.ofMinutes(11 * 60 + 45));

        assertThat(owner.sees(again).body())
                .as("the day is over")
                .contains("$350.00")
                .doesNotContain("hx-get");
    }

    @Test
    void older_ones_are_a_page_further() {
        for (int i = 1; i <= 51; i++) {
            server.buys(key, "ana@ejemplo.com", i * 100L, "B-" + i);
        }
        Visitor.Page first = owner.sees("/transactions?customer=ana@ejemplo.com");
        Matcher older = Pattern.compile("href=\"([^\"]*before=[^\"]*)\"").matcher(first.body());

        assertThat(older.find()).isTrue();
        String second = owner.sees(older.group(1).replace("&amp;", "&")).body();

        assertThat(rows(first.body())).isEqualTo(50);
        assertThat(rows(second)).isEqualTo(1);
        assertThat(second).doesNotContain("hx-get", "before=");
    }

    @Test
    void one_transaction_explains_itself() {
        server.buys(key, "ana@ejemplo.com", 35_900, "A-1");

        String page = owner.sees(one()).body();

        assertThat(page).contains("Compra de $359.00", "Caja 1", "ana@ejemplo.com");
    }

    @Test
    void another_organizations_transaction_is_as_unknown_as_none() {
        server.buys(key, "ana@ejemplo.com", 35_900, "A-1");
        String path = one();
        Visitor stranger = server.owner("otra@ejemplo.com");

        assertThat(stranger.sees(path).status()).isEqualTo(404);
        assertThat(stranger.sees(path).body())
                .isEqualTo(stranger.sees("/transactions/txn_1").body().replace("/transactions/txn_1", path));
        assertThat(stranger.sees("/transactions/x").status()).isEqualTo(404);
        assertThat(stranger.sees("/transactions").body()).doesNotContain("359.00");
    }

    @Test
    void what_a_filter_leaves_can_be_kept_in_a_spreadsheet_and_is_no_formula_there() {
        server.buys(key, "ana@ejemplo.com", 35_050, "=1+1");
        server.clock().advance(Duration.ofSeconds(45));
        server.buys(key, "eva@ejemplo.com", 9_900, "A, \u201c2\u201d");

        Visitor.Page csv = owner.sees("/transactions.csv?customer=ana@ejemplo.com");

        assertThat(csv.headers().get("content-disposition"))
                .containsExactly("attachment; filename=\"transacciones-2026-03-01.csv\"");
        assertThat(csv.body().split("\r\n")).hasSize(2);
        assertThat(csv.body())
                .startsWith("\uFEFFIdentificador,Cuándo,Tipo,Cliente,")
                .contains("2026-03-01 12:30:15,Compra,Lucía Peña,ana@ejemplo.com,350.50,35,0,'=1+1,Caja 1 …");
        assertThat(owner.sees("/transactions.csv").body())
                .contains("99.00,9,0,\"A, “2”\",")
                .as("with its seconds, be they none")
                .contains("2026-03-01 12:31:00,Compra");
        assertThat(owner.sees("/transactions.csv?from=x").location()).isEqualTo("/transactions?from=x");
    }

    @Test
    void staff_sees_transactions_too_and_nobody_else() {
        server.buys(key, "ana@ejemplo.com", 35_000, "A-1");
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        assertThat(owner.sees("/transactions").body()).contains("/transactions.csv");
        assertThat(staff.sees("/transactions").body()).doesNotContain("/transactions.csv");
        assertThat(staff.sees("/transactions.csv").status())
                .as("everybody's emails")
                .isEqualTo(403);

        assertThat(staff.sees("/transactions").body()).contains("$350.00");
        assertThat(server.visitor().sees("/transactions").location()).startsWith("/sign-in");
    }

    private String shows(String query) {
        return owner.sees("/transactions?" + query).body();
    }

    private String one() {
        Matcher link = Pattern.compile("/transactions/txn_\\w+").matcher(shows(""));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static int rows(String body) {
        return body.split("<tr>", -1).length - 2;
    }

    private static String poll(String body) {
        Matcher poll = Pattern.compile("hx-get=\"([^\"]*)\"").matcher(body);
        assertThat(poll.find()).isTrue();
        return poll.group(1).replace("&amp;", "&");
    }
}
