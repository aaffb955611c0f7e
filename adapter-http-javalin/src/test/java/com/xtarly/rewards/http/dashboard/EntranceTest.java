package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.Session;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EntranceTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor visitor = server.visitor();

    @Test
    void the_setup_link_leads_a_founder_to_their_program() {
        String link = server.setupLink();
        assertThat(visitor.sees(link).status()).isEqualTo(200);

        Visitor.Page founded = visitor.posts(link, DashboardServer.founder("lucia@ejemplo.com"));

        assertThat(founded.status()).isEqualTo(303);
        assertThat(founded.location()).isEqualTo("/settings/program");
        assertThat(visitor.sees("/settings/program").body())
                .contains("Café El Jarocho", "Lucía Peña", "Tu negocio está creado.");
        assertThat(visitor.sees(link).status()).isEqualTo(404);
        assertThat(visitor.sees(link).body()).contains("<h1>Ya está</h1>");
        assertThat(server.visitor()
                        .posts(link, DashboardServer.founder("otra@ejemplo.com"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        Map<String, String> typed = new HashMap<>(DashboardServer.founder("lucia-sin-arroba"));
        typed.put("password", "corta");
        typed.put("currency", "ABC");

        Visitor.Page page = visitor.posts(server.setupLink(), typed);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"email-fault\"", "id=\"password-fault\"");
        assertThat(page.field("email")).isEqualTo("lucia-sin-arroba");
        assertThat(page.field("organization")).isEqualTo("Café El Jarocho");
        assertThat(page.field("password")).isEmpty();
        assertThat(page.body()).doesNotContain("corta");
    }

    @Test
    void an_email_that_somebody_signs_in_with_is_refused_at_its_field() {
        var unused = server.owner("lucia@ejemplo.com");

        Visitor.Page page = visitor.posts(server.setupLink(), DashboardServer.founder("LUCIA@ejemplo.com"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("id=\"email-fault\"");
    }

    @Test
    void a_page_that_needs_a_session_leads_to_the_sign_in_and_back() {
        var unused = server.owner("lucia@ejemplo.com");

        Visitor.Page away = visitor.sees("/settings/team");
        assertThat(away.location()).isEqualTo("/sign-in?next=%2Fsettings%2Fteam");
        Visitor.Page form = visitor.sees(away.location());
        Visitor.Page back = visitor.posts("/sign-in", credentials(DashboardServer.PASSWORD, form.field("next")));

        assertThat(back.location()).isEqualTo("/settings/team");
        assertThat(visitor.sees("/settings/team").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_led_to_another_site() {
        var unused = server.owner("lucia@ejemplo.com");

        for (String next :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/%2f/evil", ""}) {
            assertThat(visitor.posts("/sign-in", credentials(DashboardServer.PASSWORD, next))
                            .location())
                    .as(next)
                    .isEqualTo("/");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_email_are_answered_with_the_same_page() {
        var unused = server.owner("lucia@ejemplo.com");

        Visitor.Page wrong = visitor.posts("/sign-in", credentials("otro secreto", "/"));
        Visitor.Page unknown = visitor.posts(
                "/sign-in", Map.of("email", "nadie@ejemplo.com", "password", "otro secreto", "next", "/"));

        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.body()).isEqualTo(unknown.body().replace("nadie@", "lucia@"));
    }

    @Test
    void who_guesses_too_often_is_told_to_wait() {
        var unused = server.owner("lucia@ejemplo.com");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(visitor.posts("/sign-in", credentials(guess % 2 == 0 ? "corta" : "adivino " + guess, "/"))
                            .status())
                    .isEqualTo(401);
        }

        assertThat(visitor.posts("/sign-in", credentials(DashboardServer.PASSWORD, "/"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void signing_out_ends_the_session_and_not_only_the_cookie() {
        Visitor owner = server.owner("lucia@ejemplo.com");
        Visitor.Page signedIn = visitor.posts("/sign-in", credentials(DashboardServer.PASSWORD, "/"));
        String cookie = cookie(signedIn);

        assertThat(visitor.posts("/sign-out", Map.of()).location()).isEqualTo("/sign-in");
        assertThat(visitor.sees("/sign-in").body()).contains("class=\"notice\" role=\"status\"", "Saliste.");

        assertThat(seesAccount(server.visitor(), cookie).status()).isEqualTo(303);
        assertThat(owner.sees("/account").status()).as("another browser").isEqualTo(200);
        owner.does("/account/sign-out-everywhere", Map.of());
        assertThat(owner.sees("/account").status()).isEqualTo(303);
    }

    @Test
    void whoever_signs_in_anew_ends_the_session_that_the_browser_had() {
        var unused = server.owner("lucia@ejemplo.com");
        String before = cookie(visitor.posts("/sign-in", credentials(DashboardServer.PASSWORD, "/")));
        Visitor thief = server.visitor();
        assertThat(seesAccount(thief, before).status()).isEqualTo(200);

        String after = cookie(visitor.posts("/sign-in", credentials(DashboardServer.PASSWORD, "/")));
        assertThat(seesAccount(thief, before).status()).isEqualTo(303);

        visitor.does(server.setupLink(), DashboardServer.founder("otra@ejemplo.com"));
        assertThat(seesAccount(thief, after).status()).as("by a link").isEqualTo(303);
    }

    @Test
    void a_session_that_is_over_leads_to_the_sign_in() {
        Visitor owner = server.owner("lucia@ejemplo.com");
        server.clock().advance(Session.MAX_IDLE);

        assertThat(owner.sees("/account").location()).isEqualTo("/sign-in?next=%2Faccount");
        assertThat(owner.posts("/settings/keys", Map.of("name", "Caja")).location())
                .isEqualTo("/sign-in?next=%2Fsettings%2Fkeys");
        Visitor.Page piece = owner.sends(owner.form("/settings/program/preview", Map.of("type", "stamps"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true"));
        assertThat(piece.body())
                .as("what was typed stays, and the way in is beside it")
                .contains("Tu sesión terminó", "href=\"/sign-in?next=%2Fsettings%2Fprogram\"")
                .doesNotContain("<html");
        Visitor.Page rows = owner.sends(
                owner.request("/transactions/rows").header("HX-Request", "true").GET());
        assertThat(rows.headers().get("hx-redirect")).containsExactly("/sign-in?next=%2Ftransactions");
        assertThat(rows.body()).isEmpty();
    }

    @Test
    void staff_never_gets_to_the_settings() {
        Visitor owner = server.owner("lucia@ejemplo.com");
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");

        for (String path : new String[] {"/settings/keys", "/settings/program", "/settings/team"}) {
            assertThat(staff.sees(path).status()).as(path).isEqualTo(403);
            assertThat(staff.posts(path, Map.of("name", "Caja", "role", "owner"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        for (String path : new String[] {
            "/settings/keys/purchase",
            "/settings/program/preview",
            "/settings/keys/key_1/rotate",
            "/settings/keys/key_1/revoke"
        }) {
            assertThat(staff.posts(path, Map.of("overlap", "now")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(staff.sees("/account").body()).doesNotContain("/settings/");
        assertThat(server.invited(owner, Role.OWNER, "otra@ejemplo.com")
                        .sees("/settings/keys")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_changed_password_is_the_one_that_counts() {
        Visitor owner = server.owner("lucia@ejemplo.com");
        Map<String, String> change = Map.of("present", DashboardServer.PASSWORD, "password", "mejor secreto");

        assertThat(owner.posts("/account/password", Map.of("present", "no es este", "password", "mejor secreto"))
                        .body())
                .contains("id=\"present-fault\"");
        assertThat(owner.posts("/account/password", change).status()).isEqualTo(303);

        assertThat(owner.sees("/account").status()).isEqualTo(200);
        assertThat(visitor.posts("/sign-in", credentials(DashboardServer.PASSWORD, "/"))
                        .status())
                .isEqualTo(401);
        assertThat(visitor.posts("/sign-in", credentials("mejor secreto", "/")).status())
                .isEqualTo(303);
    }

    @Test
    void pages_speak_the_language_that_was_chosen() {
        assertThat(visitor.sees("/sign-in").body()).contains("<html lang=\"es\">", "Entrar");
        assertThat(visitor.sees("/sign-in?language=en").body()).contains("<html lang=\"en\">", "Sign in");
        assertThat(visitor.sees("/sign-in").body()).as("from then on").contains("<html lang=\"en\">");
        Visitor foreigner = server.visitor();
        for (String accepted : new String[] {"-", ",", "en,-", "-;q=1", "en-GB,es;q=0.5", "es;q=0.5,en", " "}) {
            HttpRequest.Builder request = foreigner.request("/sign-in").setHeader("Accept-Language", accepted);
            assertThat(foreigner.sends(request.GET()).body())
                    .as(accepted)
                    .contains(accepted.contains("en") && !accepted.startsWith("es,") ? "lang=\"en\">" : "lang=\"es\">");
        }
        assertThat(foreigner.sees("/sign-in?language=fr").body()).contains("<html lang=\"es\">");
    }

    private static String cookie(Visitor.Page signedIn) {
        return signedIn.headers().get("set-cookie").get(0).replaceFirst(";.*", "");
    }

    private static Visitor.Page seesAccount(Visitor thief, String cookie) {
        return thief.sends(thief.request("/account").header("Cookie", cookie).GET());
    }

    private static Map<String, String> credentials(String password, String next) {
        return Map.of("email", "lucia@ejemplo.com", "password", password, "next", next);
    }
}
