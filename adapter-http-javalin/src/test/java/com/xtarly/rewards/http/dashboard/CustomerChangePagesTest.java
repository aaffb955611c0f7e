package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Role;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CustomerChangePagesTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");
    private final String ana = enrols("Ana", "ana@ejemplo.com");

    @Test
    void a_customer_is_called_otherwise_and_found_so() {
        Visitor.Page done = owner.posts(ana + "/edit", form("Anita Núñez", "anita@ejemplo.com"));

        assertThat(done.location()).isEqualTo(ana);
        assertThat(owner.sees(done.location()).body()).contains("<h1>Anita Núñez</h1>", "Cambios guardados.");
        assertThat(owner.sees("/customers?q=nunez").body()).contains("anita@ejemplo.com");
    }

    @Test
    void a_form_that_is_sent_twice_changes_once_and_says_so_twice() {
        Map<String, String> form = form("Anita", "anita@ejemplo.com");

        owner.does(ana + "/edit", form);
        owner.does(ana + "/edit", form);

        assertThat(owner.sees(ana).body()).contains("<h1>Anita</h1>");
    }

    @Test
    void an_email_that_is_taken_is_said_at_its_field() {
        assertThat(enrols("Beto", "beto@ejemplo.com")).isNotEqualTo(ana);

        Visitor.Page page = owner.posts(ana + "/edit", form("Anita", "beto@ejemplo.com"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("id=\"email-fault\"", "Otro cliente ya tiene este correo.");
        assertThat(page.field("name")).isEqualTo("Anita");
        assertThat(owner.posts(ana + "/edit", form(" ", "x")).body())
                .contains("id=\"name-fault\"", "id=\"email-fault\"");
    }

    @Test
    void of_two_who_edit_at_once_the_second_is_told() {
        Map<String, String> second = form("Ana María", "ana@ejemplo.com");
        owner.does(ana + "/edit", form("Anita", "ana@ejemplo.com"));

        Visitor.Page told = owner.posts(ana + "/edit", second);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body()).contains("Alguien cambió", ana + "/edit");
        assertThat(told.field("name")).isEqualTo("Ana María");
        assertThat(owner.sees(ana).body()).contains("<h1>Anita</h1>");
    }

    @Test
    void erasing_asks_first_says_what_happens_and_leaves_nobody() {
        assertThat(owner.sees(ana + "/erase").body())
                .contains("ana@ejemplo.com", "movimientos", "notas y otros datos")
                .contains("action=\"" + ana + "/erase\"");
        assertThat(owner.sees("/customers").body()).contains("ana@ejemplo.com");

        owner.does(ana + "/erase", Map.of());
        owner.does(ana + "/erase", Map.of());

        assertThat(owner.sees(ana).status()).isEqualTo(410);
        assertThat(owner.sees(ana).body()).contains("Cliente borrado").doesNotContain("ana@ejemplo.com", "Ana<");
        for (String back : new String[] {ana + "/edit", ana + "/erase"}) {
            assertThat(owner.sees(back).status()).as(back).isEqualTo(410);
            assertThat(owner.sees(back).body()).as(back).contains("Cliente borrado");
        }
        assertThat(owner.sees("/customers").body()).doesNotContain("ana@ejemplo.com");
        assertThat(enrols("Ana", "ana@ejemplo.com")).as("enrolled again").isNotEqualTo(ana);
    }

    @Test
    void staff_neither_edits_nor_erases() {
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");

        assertThat(staff.sees(ana).body()).contains("ana@ejemplo.com").doesNotContain("/edit", "/erase");
        for (String path : new String[] {ana + "/edit", ana + "/erase"}) {
            assertThat(staff.sees(path).status()).isEqualTo(403);
            assertThat(staff.posts(path, form("X", "x@y")).status()).isEqualTo(403);
        }
        assertThat(owner.sees(ana).body()).contains("<h1>Ana</h1>");
    }

    @Test
    void another_organizations_customer_is_out_of_reach() {
        Visitor stranger = server.owner("otra@ejemplo.com");

        for (String path : new String[] {ana + "/edit", ana + "/erase"}) {
            assertThat(stranger.sees(path).status()).isEqualTo(404);
        }
        assertThat(stranger.posts(ana + "/edit", form("X", "x@y")).status()).isEqualTo(404);
        stranger.does(ana + "/erase", Map.of());
        assertThat(stranger.sees(ana).status()).isEqualTo(404);
        assertThat(owner.sees(ana).body()).contains("<h1>Ana</h1>");
    }

    private Map<String, String> form(String name, String email) {
        Visitor.Page page = owner.sees(ana + "/edit");
        Map<String, String> form = new HashMap<>();
        form.put("seenName", page.field("seenName"));
        form.put("seenEmail", page.field("seenEmail"));
        form.put("name", name);
        form.put("email", email);
        return form;
    }

    private String enrols(String name, String email) {
        return owner.posts(
                        "/customers/new",
                        Map.of("id", owner.sees("/customers/new").field("id"), "name", name, "email", email))
                .location()
                .replaceFirst("\\?.*", "");
    }
}
