package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** T29: what other sites make a browser send does nothing, and pages may do little. */
class ForgeryTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void a_form_from_elsewhere_does_nothing() {
        String id = owner.sees("/settings/keys").field("id");
        HttpRequest.Builder[] forged = {
            key(id).header("Sec-Fetch-Site", "cross-site"),
            key(id).header("Sec-Fetch-Site", "same-site"),
            key(id).header("Sec-Fetch-Site", "none"),
            key(id).header("Origin", "https://evil.example"),
            key(id).header("Origin", "null"),
            key(id)
        };

        for (HttpRequest.Builder request : forged) {
            Visitor.Page refused = owner.sends(request);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("FORBIDDEN");
        }

        assertThat(owner.sees("/settings/keys").body()).doesNotContain("Robada");
    }

    @Test
    void an_older_browser_that_names_its_own_origin_is_let_through() {
        Visitor.Page page = owner.sends(key(owner.sees("/settings/keys").field("id"))
                .header("Origin", owner.request("/").build().uri().toString().replaceFirst("/$", "")));

        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void nothing_is_done_by_looking() {
        for (String path : List.of(
                "/sign-out",
                "/account/sign-out-everywhere",
                "/account/password",
                "/settings/program/preview",
                "/settings/program/rows")) {
            assertThat(owner.sees(path).status()).as(path).isEqualTo(405);
        }
        assertThat(owner.sees("/account").status()).as("still signed in").isEqualTo(200);
    }

    @Test
    void every_page_forbids_what_it_does_not_need() {
        for (String path :
                List.of("/sign-in", "/settings/keys", "/settings/program", "/settings/team", "/account", "/setup/x")) {
            Map<String, List<String>> headers = owner.sees(path).headers();

            assertThat(headers.get("content-security-policy").get(0))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("cache-control")).containsExactly("no-store");
            assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
            assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
            assertThat(owner.sees(path).body()).doesNotContain("<script>", "<style>", " style=", " onclick=");
        }
    }

    @Test
    void what_somebody_typed_is_never_taken_for_html() {
        Visitor.Page page = owner.posts(
                "/settings/keys",
                Map.of("id", owner.sees("/settings/keys").field("id"), "name", "<script>alert(1)</script>\"'"));

        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_session_is_a_cookie_that_scripts_and_other_sites_do_not_get() {
        Visitor visitor = server.visitor();
        Visitor.Page founded = visitor.posts(server.setupLink(), DashboardServer.founder("otra@ejemplo.com"));

        assertThat(founded.headers().get("set-cookie").get(0))
                .matches("session=[0-9A-Za-z]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void over_tls_no_other_host_can_set_it_and_it_travels_over_nothing_else() {
        try (DashboardServer secure = DashboardServer.behindTls()) {
            Visitor.Page founded =
                    secure.visitor().posts(secure.setupLink(), DashboardServer.founder("otra@ejemplo.com"));

            assertThat(founded.headers().get("set-cookie").get(0))
                    .matches("__Host-session=[0-9A-Za-z]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
        }
    }

    @Test
    void what_is_no_form_is_refused() {
        assertThat(owner.sends(owner.request("/settings/keys")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
        for (String broken : List.of("name=%", "name=%ff", "name=ñ", "a&".repeat(500))) {
            assertThat(owner.sends(owner.request("/settings/keys")
                                    .header("Sec-Fetch-Site", "same-origin")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(broken)))
                            .status())
                    .as(broken)
                    .isBetween(400, 415);
        }
    }

    @Test
    void a_file_is_served_by_its_name_alone_and_may_be_kept() {
        String css = "/assets/" + owner.sees("/sign-in").body().replaceFirst("(?s).*/assets/([0-9a-f]+)/.*", "$1");

        Visitor.Page page = owner.sees(css + "/dashboard.css");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("cache-control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(owner.sees(css + "/messages_es.properties").status()).isEqualTo(404);
        assertThat(owner.sees("/assets/0/dashboard.css").status()).isEqualTo(404);
    }

    private HttpRequest.Builder key(String id) {
        return owner.form("/settings/keys", Map.of("id", id, "name", "Robada"));
    }
}
