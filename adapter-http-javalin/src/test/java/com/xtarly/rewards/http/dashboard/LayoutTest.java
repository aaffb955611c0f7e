package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is around every page. */
class LayoutTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void what_was_done_is_said_once_on_the_next_page() {
        Map<String, String> program = Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0");

        String next = owner.posts("/settings/program", program).location();

        assertThat(owner.sees(next).body()).contains("class=\"notice\" role=\"status\"", "Programa guardado");
        assertThat(owner.sees(next).body()).doesNotContain("Programa guardado");
    }

    @Test
    void nobody_has_a_page_say_what_is_no_notice() {
        assertThat(owner.sees("/account").body()).as("what was done before").contains("class=\"notice\"");
        for (String text : new String[] {"keys.title", "notice.nothing", "<b>Paga aqui</b>", "Paga aqui"}) {
            assertThat(owner.sends(server.visitor()
                                    .request("/sign-in")
                                    .header("Cookie", "notice=" + text)
                                    .GET())
                            .body())
                    .as(text)
                    .doesNotContain("class=\"notice\"", "Paga aqui");
        }
        assertThat(owner.sees("/settings/keys?notice=revoked").body()).doesNotContain("class=\"notice\"");
    }

    @Test
    void a_page_with_faults_says_so_in_its_title_in_both_languages() {
        Map<String, String> nameless = Map.of("id", owner.sees("/settings/keys").field("id"), "name", "");

        assertThat(owner.posts("/settings/keys", nameless).body()).contains("<title>Error: Punto de venta ·");
        assertThat(owner.posts("/settings/keys?language=en", nameless).body()).contains("<title>Error: ");
        assertThat(owner.sees("/settings/keys").body()).doesNotContain("<title>Error: ");
    }

    @Test
    void a_browser_is_told_in_words_that_something_is_not_there() {
        Visitor.Page page = owner.sends(
                owner.request("/nowhere").header("Accept", "text/html").GET());

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body())
                .contains("<title>No está aquí ·", "<a href=\"/\">Ir al inicio</a>")
                .as("whoever is signed in still is")
                .contains("Café El Jarocho · Lucía Peña", ">Salir</button>", "href=\"/settings/program\"");
        assertThat(server.visitor()
                        .sends(server.visitor()
                                .request("/nowhere")
                                .header("Accept", "text/html")
                                .GET())
                        .body())
                .contains("<title>No está aquí ·")
                .doesNotContain(">Salir</button>");
        assertThat(page.headers().get("content-security-policy").get(0)).contains("default-src 'none'");
    }

    @Test
    void a_browser_is_told_in_words_that_a_form_came_from_elsewhere() {
        Visitor.Page page = owner.sends(owner.form("/sign-out", Map.of())
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", "cross-site"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Eso no vino de aquí", ">Salir</button>");
        assertThat(owner.sees("/account").status()).as("still signed in").isEqualTo(200);
    }

    @Test
    void a_page_without_such_a_method_says_so_in_words() {
        Visitor.Page page = owner.sends(
                owner.request("/sign-out").header("Accept", "text/html").GET());

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.headers().get("allow")).containsExactly("POST");
        assertThat(page.body()).contains("No está aquí", ">Salir</button>");
    }

    @Test
    void an_error_is_told_all_the_same_to_whoever_has_a_session_that_is_over() {
        Visitor.Page page = server.visitor()
                .sends(server.visitor()
                        .request("/nowhere")
                        .header("Accept", "text/html")
                        .header("Cookie", "session=" + "A".repeat(43))
                        .GET());

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("No está aquí").doesNotContain(">Salir</button>");
    }

    @Test
    void the_menu_says_where_one_is_and_opens_without_a_script() {
        assertThat(owner.sees("/customers").body())
                .containsOnlyOnce("<a href=\"/customers\" aria-current=\"page\">Clientes</a>")
                .containsOnlyOnce("aria-current")
                .contains("popovertarget=\"menu\">Menú</button>", "<div id=\"menu\" class=\"menu\" popover>");
        assertThat(server.visitor().sees("/sign-in").body()).doesNotContain("popovertarget");
    }

    @Test
    void programs_are_told_in_the_envelope_whatever_they_accept() {
        for (String path :
                new String[] {"/api/integrations/pos/nowhere", "/api", "/health/nowhere", "/assets/1/x.css"}) {
            Visitor.Page page = owner.sends(
                    owner.request(path).header("Accept", "text/html").GET());

            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.body()).as(path).startsWith("{\"success\":false");
        }
    }
}
