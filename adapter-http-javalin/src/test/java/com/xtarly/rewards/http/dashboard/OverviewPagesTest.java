package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody sees first. */
class OverviewPagesTest {
    private final DashboardServer server = DashboardServer.open();
    private Visitor owner;

    @BeforeEach
    void found() {
        owner = server.owner("lucia@ejemplo.com");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void before_the_first_purchase_it_says_what_is_still_to_be_done() {
        assertThat(page("/")).contains("Todo empieza con la primera compra").doesNotContain("Listo:", "<svg");

        assertThat(opens("points")).isNotNull();

        assertThat(page("/"))
                .containsPattern("Listo:\\s*<a href=\"/settings/program\"")
                .containsPattern("Listo:\\s*<a href=\"/settings/keys\"")
                .contains("¿No tienes punto de venta? Usa Caja", "<a href=\"/cashier\">Abre Caja</a>");
        assertThat(server.invited(owner, Role.STAFF, "andres@ejemplo.com")
                        .sees("/")
                        .body())
                .contains("Aún no hay compras", "<a href=\"/cashier\">Abre Caja</a>")
                .doesNotContain("/settings/");
    }

    @Test
    void numbers_are_shown_beside_those_of_the_days_before() {
        ApiKey key = opens("points");
        server.buys(key, "ana@ejemplo.com", 10_000, "A-1");
        server.clock().advance(Duration.ofDays(7));
        owner = server.signedIn("lucia@ejemplo.com");
        server.buys(key, "ana@ejemplo.com", 20_000, "A-2");
        server.buys(key, "eva@ejemplo.com", 30_000, "A-3");

        assertThat(card("/?days=7", "Compras")).contains("2 ", "+1", "los 7 días anteriores: 1");
        assertThat(card("/?days=7", "Ventas menos devoluciones")).contains("$500.00", "+$400.00");
        assertThat(card("/?days=7", "Clientes activos")).contains("2 ", "+1");
        assertThat(card("/?days=7", "Clientes nuevos .primera compra.")).contains("1 ");
        assertThat(card("/?days=7", "Ya habían comprado antes")).contains("50 %", "+50", "0 %");
        assertThat(card("/?days=7", "Puntos otorgados")).contains("50 ", "+40");
        assertThat(card("/?days=7", "Puntos por usar")).contains("60 ", "+50");
        assertThat(card("/?days=30", "Compras")).contains("3 ", "+3", "los 30 días anteriores: 0");
        assertThat(card("/?days=1", "Compras")).contains("2 ", "ayer: 0");
    }

    @Test
    void charts_have_a_title_a_description_and_a_table_twin() {
        ApiKey key = opens("points");
        server.buys(key, "ana@ejemplo.com", 10_000, "A-1");

        String page = page("/");

        assertThat(page)
                .containsPattern("<svg[^>]*role=\"img\"[^>]*aria-labelledby")
                .contains("En total 1. El día con más fue el 1 mar. 2026, con 1.", "Ver como tabla")
                .containsPattern("<td>1 mar\\. 2026</td><td class=\"number\">1</td>")
                .containsPattern("(?s)<th scope=\"row\">12:00</th>.*class=\"shade-5\">1<")
                .doesNotContain(" style=");
        assertThat(page("/?days=90").split("<rect", -1)).hasSize(1 + 2 * 90);
    }

    @Test
    void a_stamps_program_shows_stamps() {
        ApiKey key = opens("stamps");
        server.buys(key, "ana@ejemplo.com", 10_000, "A-1");

        assertThat(page("/"))
                .contains("Sellos otorgados", "Sellos de tus clientes")
                .doesNotContain("Puntos");
    }

    @Test
    void those_who_came_often_and_then_no_more_are_missed() {
        ApiKey key = opens("points");
        for (int day = 0; day < 3; day++) {
            server.buys(key, "ana@ejemplo.com", 10_000, "A-" + day);
            server.clock().advance(Duration.ofDays(1));
        }
        owner = server.signedIn("lucia@ejemplo.com");
        assertThat(page("/")).doesNotContain("Venían seguido");

        server.clock().advance(Duration.ofDays(30));
        owner = server.signedIn("lucia@ejemplo.com");

        assertThat(page("/")).contains("Venían seguido y hace 30 días que no vienen");
    }

    @Test
    void nobody_sees_the_overview_of_others() {
        server.buys(opens("points"), "ana@ejemplo.com", 10_000, "A-1");

        assertThat(server.owner("otra@ejemplo.com").sees("/").body()).contains("Todo empieza con la primera compra");
        assertThat(server.visitor().sees("/").location()).isEqualTo("/sign-in?next=%2F");
    }

    private ApiKey opens(String program) {
        owner.does("/settings/program", Map.of("type", program, "points", "1", "unit", "10.00", "seen", "0"));
        return DashboardServer.shown(owner.posts(
                "/settings/keys", Map.of("id", owner.sees("/settings/keys").field("id"), "name", "Caja 1")));
    }

    private String page(String path) {
        Visitor.Page page = owner.sees(path);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private String card(String path, String label) {
        String after = page(path).replaceFirst("(?s).*?<dt>" + label + "</dt>", "");
        return after.substring(0, after.indexOf("</dd>"));
    }
}
