package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Role;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TeamPagesTest {
    private static final String TEAM = "/settings/team";

    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void whoever_is_removed_finds_themselves_at_the_sign_in() {
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        String andres = page("Andrés Muñoz");
        assertThat(owner.sees(andres).body()).contains("andres@ejemplo.com", "Quitar a Andrés Muñoz");

        assertThat(owner.posts(andres + "/remove", Map.of()).location()).isEqualTo(TEAM);

        assertThat(owner.sees(TEAM).body()).contains("ya no puede entrar").doesNotContain("andres@ejemplo.com");
        assertThat(staff.sees("/customers").location()).isEqualTo("/sign-in?next=%2Fcustomers");
        assertThat(owner.posts(andres + "/remove", Map.of()).location())
                .as("again")
                .isEqualTo(TEAM);
        assertThat(owner.sees(andres).location()).isEqualTo(TEAM);
    }

    @Test
    void a_changed_role_counts_on_the_next_page() {
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        String andres = page("Andrés Muñoz");

        owner.does(andres + "/role", Map.of("role", "staff"));
        assertThat(owner.sees(TEAM).body()).as("what they had").contains("No cambió nada");
        owner.does(andres + "/role", Map.of("role", "owner"));
        assertThat(owner.sees(TEAM).body()).contains("Permisos cambiados");
        assertThat(staff.sees(TEAM).status()).isEqualTo(200);

        owner.does(andres + "/role", Map.of("role", "staff"));
        assertThat(staff.sees(TEAM).status()).isEqualTo(403);
        assertThat(owner.posts(andres + "/role", Map.of("role", "queen")).status())
                .isEqualTo(400);
    }

    @Test
    void the_last_owner_is_neither_removed_nor_made_staff() {
        String lucia = page("Lucía Peña");

        for (Visitor.Page refused : new Visitor.Page[] {
            owner.posts(lucia + "/remove", Map.of()), owner.posts(lucia + "/role", Map.of("role", "staff"))
        }) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains("Es el único dueño", "<title>Error: ");
        }
        assertThat(owner.sees(TEAM).status()).isEqualTo(200);
    }

    @Test
    void an_invitation_names_the_business_and_the_role() {
        Visitor guest = server.visitor();

        assertThat(guest.sees(invites(Role.STAFF)).body()).contains("Café El Jarocho", "parte del personal");
        assertThat(guest.sees(invites(Role.OWNER)).body()).contains("Café El Jarocho", "Serás dueño");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_link() {
        Map<String, String> form =
                Map.of("role", "staff", "link", owner.sees(TEAM).field("link"));

        String first = link(owner.posts(TEAM, form));

        assertThat(link(owner.posts(TEAM, form))).isEqualTo(first);
        assertThat(owner.sees(TEAM).body())
                .containsOnlyOnce("name=\"invitation\"")
                .as("which one it is")
                .contains("La hizo Lucía Peña el 1 mar. 2026", "Vence el 4 mar. 2026");
        assertThat(owner.posts(TEAM, Map.of("role", "staff", "link", "x")).location())
                .isEqualTo(TEAM);
    }

    @Test
    void a_withdrawn_a_used_and_an_old_invitation_each_say_so() {
        String withdrawn = invites(Role.STAFF);
        Map<String, String> form = Map.of("invitation", owner.sees(TEAM).field("invitation"));
        owner.does(TEAM + "/withdraw", form);
        assertThat(owner.sees(TEAM).body()).contains("Invitación retirada").doesNotContain("name=\"invitation\"");
        assertThat(owner.posts(TEAM + "/withdraw", form).location()).as("again").isEqualTo(TEAM);
        String used = invites(Role.STAFF);
        Visitor guest = server.visitor();
        guest.does(used, Map.of("name", "Andrés", "email", "andres@ejemplo.com", "password", DashboardServer.PASSWORD));
        String old = invites(Role.STAFF);

        assertThat(guest.sees(withdrawn).body()).contains("lo retiró");
        assertThat(server.visitor().sees(used).body()).contains("ya se usó", "href=\"/sign-in\"");
        assertThat(guest.sees(used).body())
                .as("by whom it was used, and who is signed in")
                .contains("<h1>Ya está</h1>", "ya entraste", "<a href=\"/\">")
                .doesNotContain("href=\"/sign-in\"");
        server.clock().advance(Invitation.TO_JOIN);
        assertThat(guest.sees(old).body()).contains("ya venció");
        assertThat(guest.sees(old).status()).isEqualTo(404);
    }

    @Test
    void another_organizations_people_and_invitations_are_out_of_reach() {
        Visitor stranger = server.owner("otra@ejemplo.com");
        String lucia = page("Lucía Peña");
        String invitation = invites(Role.STAFF);
        Map<String, String> form = Map.of("invitation", owner.sees(TEAM).field("invitation"));

        for (String verb : new String[] {"role", "remove", "reset"}) {
            assertThat(stranger.posts(lucia + "/" + verb, Map.of("role", "staff"))
                            .location())
                    .as(verb)
                    .isEqualTo(TEAM);
        }
        assertThat(stranger.posts(TEAM + "/withdraw", form).location()).isEqualTo(TEAM);
        assertThat(stranger.sees(lucia).location()).isEqualTo(TEAM);

        assertThat(owner.sees(TEAM).status()).isEqualTo(200);
        assertThat(server.visitor().sees(invitation).status()).isEqualTo(200);
    }

    @Test
    void an_owner_makes_a_link_for_who_forgot_a_password() {
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");

        String link = resetLink("Andrés Muñoz");
        Visitor elsewhere = server.visitor();
        assertThat(elsewhere.posts(link, Map.of("password", "corta")).body()).contains("id=\"password-fault\"");
        elsewhere.does(link, Map.of("password", "otro secreto largo"));

        assertThat(elsewhere.sees("/account").body()).contains("andres@ejemplo.com");
        assertThat(staff.sees("/account").status()).as("the session before").isEqualTo(303);
        assertThat(server.visitor().sees(link).body()).contains("ya se usó");
    }

    @Test
    void a_link_to_another_password_is_over_after_half_an_hour() {
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        String link = resetLink("Andrés Muñoz");
        assertThat(server.visitor().sees(link).status()).isEqualTo(200);
        assertThat(server.visitor().sees(link.replace("/reset/", "/join/")).status())
                .isEqualTo(404);

        server.clock().advance(Invitation.TO_RESET);

        assertThat(server.visitor().sees(link).status()).isEqualTo(404);
        assertThat(server.visitor()
                        .posts(link, Map.of("password", "otro secreto largo"))
                        .status())
                .isEqualTo(404);
        assertThat(staff.sees("/account").status()).isEqualTo(200);
    }

    @Test
    void an_owner_makes_no_link_for_themselves() {
        Visitor.Page answer = owner.posts(page("Lucía Peña") + "/reset", Map.of());

        assertThat(answer.location()).isEqualTo("/account");
        assertThat(answer.body()).doesNotContain("/reset/");
    }

    @Test
    void whoever_tries_a_link_too_often_is_told_to_wait() {
        String link = invites(Role.STAFF);
        Map<String, String> taken =
                Map.of("name", "Andrés", "email", "lucia@ejemplo.com", "password", DashboardServer.PASSWORD);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(server.visitor().posts(link, taken).status()).isEqualTo(409);
        }

        Visitor.Page refused = server.visitor().posts(link, taken);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("id=\"password-fault\"", "Demasiados intentos");
    }

    @Test
    void staff_touches_nothing_of_the_team() {
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        String lucia = page("Lucía Peña");

        assertThat(staff.sees(lucia).status()).isEqualTo(403);
        for (String path : new String[] {lucia + "/role", lucia + "/remove", lucia + "/reset", TEAM + "/withdraw"}) {
            assertThat(staff.posts(path, Map.of("role", "staff")).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private String invites(Role role) {
        return link(owner.posts(
                TEAM, Map.of("role", role.code(), "link", owner.sees(TEAM).field("link"))));
    }

    private static String link(Visitor.Page page) {
        Matcher link = Pattern.compile("/join/\\w+").matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group();
    }

    private String resetLink(String name) {
        Matcher link = Pattern.compile("/reset/\\w+")
                .matcher(owner.posts(page(name) + "/reset", Map.of()).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Where somebody of the team is changed. */
    private String page(String name) {
        Matcher link = Pattern.compile("(/settings/team/usr_\\w+)\" aria-label=\"Cambiar a " + name)
                .matcher(owner.sees(TEAM).body());
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }
}
