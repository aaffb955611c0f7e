package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AccountPagesTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void a_new_name_is_kept_and_a_nameless_one_refused_at_its_field() {
        owner.does("/account", Map.of("name", "Lucía P.", "language", "es"));

        assertThat(owner.sees("/account").body()).contains("Tus datos se guardaron", "Café El Jarocho · Lucía P.");
        Visitor.Page refused = owner.posts("/account", Map.of("name", " ", "language", "es"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"name-fault\"");
        assertThat(refused.field("email")).isEqualTo("lucia@ejemplo.com");
        assertThat(owner.posts("/account", Map.of("name", "L", "language", "fr"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_language_goes_with_the_person_to_another_device() {
        owner.does("/account", Map.of("name", "Lucía", "language", "en"));

        Visitor tablet = server.visitor();
        assertThat(tablet.sees("/sign-in").body()).contains("<html lang=\"es\">");
        tablet.does("/sign-in", credentials("lucia@ejemplo.com", DashboardServer.PASSWORD));

        assertThat(tablet.sees("/account").body()).contains("<html lang=\"en\">", "My account");
    }

    @Test
    void the_links_above_every_page_change_the_language_for_good_and_lead_back() {
        assertThat(owner.posts("/account/language", Map.of("language", "en", "next", "/customers"))
                        .location())
                .isEqualTo("/customers");
        assertThat(owner.sees("/customers").body()).contains("<html lang=\"en\">");

        assertThat(owner.posts("/account/language", Map.of("language", "xx", "next", "//evil.example"))
                        .location())
                .isEqualTo("/");
        assertThat(owner.sees("/customers").body()).contains("<html lang=\"en\">");
    }

    @Test
    void another_email_takes_the_password_and_is_refused_at_its_field_when_it_is_somebodys() {
        var other = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        Visitor elsewhere = server.owner("otra@ejemplo.com");

        assertThat(owner.posts("/account/email", email("nueva@ejemplo.com", "no es este"))
                        .body())
                .contains("id=\"proof-fault\"")
                .contains("value=\"nueva@ejemplo.com\"");
        for (String taken : new String[] {"andres@ejemplo.com", "OTRA@ejemplo.com"}) {
            Visitor.Page refused = owner.posts("/account/email", email(taken, DashboardServer.PASSWORD));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains("id=\"email-fault\"");
        }
        assertThat(owner.posts("/account/email", email("sin-arroba", DashboardServer.PASSWORD))
                        .status())
                .isEqualTo(400);
        Visitor tablet = server.signedIn("lucia@ejemplo.com");
        owner.does("/account/email", email("nueva@ejemplo.com", DashboardServer.PASSWORD));

        assertThat(owner.sees("/account").body()).contains("nueva@ejemplo.com");
        assertThat(tablet.sees("/account").status()).as("another session").isEqualTo(303);
        assertThat(signsIn("lucia@ejemplo.com").status()).isEqualTo(401);
        assertThat(signsIn("nueva@ejemplo.com").status()).isEqualTo(303);
        assertThat(other.sees("/account").status())
                .isEqualTo(elsewhere.sees("/account").status());
    }

    @Test
    void whoever_guesses_the_password_of_an_open_session_is_told_to_wait() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(owner.posts(
                                    "/account/password",
                                    Map.of("present", "adivino " + guess, "password", "mejor secreto"))
                            .status())
                    .isEqualTo(400);
        }

        assertThat(owner.posts(
                                "/account/password",
                                Map.of("present", DashboardServer.PASSWORD, "password", "mejor secreto"))
                        .status())
                .isEqualTo(429);
        assertThat(owner.posts("/account/email", email("nueva@ejemplo.com", DashboardServer.PASSWORD))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void whoever_guesses_at_the_entrance_keeps_nobody_from_their_account() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(server.visitor()
                            .posts("/sign-in", credentials("lucia@ejemplo.com", "adivino " + guess))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(signsIn("lucia@ejemplo.com").status()).isEqualTo(429);

        owner.does("/account/email", email("nueva@ejemplo.com", DashboardServer.PASSWORD));
    }

    @Test
    void a_live_list_does_not_keep_a_session_from_going_idle() {
        for (int hour = 0; hour < 11; hour++) {
            server.clock().advance(Duration.ofHours(1));
            assertThat(owner.sees("/transactions/rows?seen=x").status()).isEqualTo(200);
        }
        server.clock().advance(Duration.ofHours(1));

        assertThat(owner.sees("/transactions/rows?seen=x").location()).isEqualTo("/sign-in?next=%2Ftransactions");
    }

    @Test
    void the_sign_in_says_what_helps_who_forgot_a_password() {
        assertThat(server.visitor().sees("/sign-in").body())
                .contains(
                        "¿Olvidaste tu contraseña?",
                        "un dueño de tu negocio",
                        "bin/rewards reset-link --email tu@correo.com");
    }

    private Visitor.Page signsIn(String email) {
        return server.visitor().posts("/sign-in", credentials(email, DashboardServer.PASSWORD));
    }

    private static Map<String, String> credentials(String email, String password) {
        return Map.of("email", email, "password", password, "next", "/");
    }

    private static Map<String, String> email(String email, String proof) {
        return Map.of("email", email, "proof", proof);
    }
}
