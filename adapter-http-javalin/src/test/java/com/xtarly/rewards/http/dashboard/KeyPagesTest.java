package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.domain.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class KeyPagesTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void a_key_is_shown_once_and_works_at_once() {
        Visitor.Page page = generates("Caja 1");
        ApiKey key = DashboardServer.shown(page);

        assertThat(server.accepts(key)).isTrue();
        assertThat(page.body()).contains("curl -X POST http://127.0.0.1:8080/api/integrations/pos/transaction");
        assertThat(owner.sees("/settings/keys").body())
                .contains("Caja 1", "…" + key.lastFour().value())
                .doesNotContain(key.reveal());
    }

    @Test
    void a_form_that_is_sent_twice_generates_one_key() {
        Map<String, String> form = Map.of("id", owner.sees("/settings/keys").field("id"), "name", "Caja 1");
        assertThat(owner.posts("/settings/keys", form).status()).isEqualTo(200);

        Visitor.Page again = owner.posts("/settings/keys", form);

        assertThat(again.location()).isEqualTo("/settings/keys");
        assertThat(owner.sees("/settings/keys").body()).containsOnlyOnce("<h3>Caja 1 ");
    }

    @Test
    void a_key_without_a_name_is_refused_at_its_field() {
        Visitor.Page page = generates(" ");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"name-fault\"");
    }

    @Test
    void a_rotated_key_is_dead_at_once_unless_an_overlap_was_chosen() {
        ApiKey first = DashboardServer.shown(generates("Caja 1"));
        assertThat(owner.sees(path("rotate")).body()).contains(first.lastFour().value());

        ApiKey second = DashboardServer.shown(owner.posts(path("rotate"), Map.of("overlap", "now")));
        ApiKey third = DashboardServer.shown(owner.posts(path("rotate"), Map.of("overlap", "24h")));

        assertThat(server.accepts(first)).isFalse();
        assertThat(server.accepts(second)).isTrue();
        assertThat(server.accepts(third)).isTrue();
        server.clock().advance(Duration.ofHours(24));
        assertThat(server.accepts(second)).isFalse();
        assertThat(server.accepts(third)).isTrue();
    }

    @Test
    void a_revoked_key_is_dead_and_a_second_time_changes_nothing() {
        ApiKey key = DashboardServer.shown(generates("Caja 1"));
        String revoke = path("revoke");

        assertThat(owner.posts(revoke, Map.of()).location()).isEqualTo("/settings/keys");
        assertThat(server.accepts(key)).isFalse();
        Visitor.Page again = owner.posts(revoke, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("dejó de funcionar el");
        assertThat(owner.sees(revoke.replace("/revoke", "/rotate")).body()).contains("dejó de funcionar el");
    }

    @Test
    void a_rotated_key_says_until_when_it_works_and_can_still_be_revoked() {
        ApiKey key = DashboardServer.shown(generates("Caja 1"));
        String rotate = path("rotate");
        var unused = owner.posts(rotate, Map.of("overlap", "24h"));

        Visitor.Page told = owner.sees(rotate);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body()).contains("ya se cambió por otra", rotate.replace("/rotate", "/revoke"));
        owner.does(rotate.replace("/rotate", "/revoke"), Map.of());
        assertThat(server.accepts(key)).isFalse();

        assertThat(owner.sees("/settings/keys").body()).contains("1 clave que ya no funciona");
    }

    @Test
    void two_keys_in_use_never_have_one_name() {
        assertThat(generates("Caja 1").status()).isEqualTo(200);

        Visitor.Page refused = generates("caja 1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("id=\"name-fault\"", "Ya hay una clave en uso con este nombre");
        owner.does(path("revoke"), Map.of());

        assertThat(generates("Caja 1").status()).as("once the other is gone").isEqualTo(200);
    }

    @Test
    void the_way_to_connect_a_till_is_always_there() {
        assertThat(owner.sees("/settings/keys").body())
                .contains("http://127.0.0.1:8080/api/integrations/pos<", "X-API-Key: TU_CLAVE");
        ApiKey key = DashboardServer.shown(generates("Caja 1"));
        assertThat(owner.sees("/settings/keys").body()).contains("TU_CLAVE").doesNotContain(key.reveal());
    }

    @Test
    void a_test_purchase_that_is_sent_twice_earns_once_whatever_the_program_wants() {
        owner.does(
                "/settings/program",
                Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0", "requireTicket", "on"));
        Map<String, String> form =
                Map.of("key", DashboardServer.shown(generates("Caja 1")).reveal());

        assertThat(owner.posts("/settings/keys/purchase", form).body()).contains("tiene 35");
        assertThat(owner.posts("/settings/keys/purchase", form).body()).contains("tiene 35");
        assertThat(owner.sees("/transactions").body().split("<a id=\"txn_")).hasSize(2);
    }

    @Test
    void before_there_is_a_program_a_key_is_made_with_a_warning_and_the_test_leads_to_it() {
        assertThat(owner.sees("/settings/keys").body())
                .contains(
                        "Todavía no eliges qué ganan tus clientes.",
                        "<a href=\"/settings/program\">Elegirlo en Programa");
        Map<String, String> form =
                Map.of("key", DashboardServer.shown(generates("Caja 1")).reveal());

        assertThat(owner.posts("/settings/keys/purchase", form).body())
                .as("in a tab of its own: the key stays to be seen")
                .contains("<a href=\"/settings/program\" target=\"_blank\">Elegirlo en otra pestaña");
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));

        assertThat(owner.posts("/settings/keys/purchase", form).body())
                .contains("tiene 35")
                .doesNotContain("otra pestaña");
        assertThat(owner.sees("/settings/keys").body()).doesNotContain("Todavía no eliges");
    }

    @Test
    void another_organizations_key_is_out_of_reach() {
        ApiKey key = DashboardServer.shown(generates("Caja de la esquina"));
        String revoke = path("revoke");
        String rotate = path("rotate");
        Visitor stranger = server.owner("otra@ejemplo.com");

        assertThat(stranger.sees(revoke).location()).isEqualTo("/settings/keys");
        assertThat(stranger.posts(revoke, Map.of()).location()).isEqualTo("/settings/keys");
        assertThat(stranger.posts(rotate, Map.of("overlap", "now")).location()).isEqualTo("/settings/keys");

        assertThat(server.accepts(key)).isTrue();
        assertThat(stranger.sees("/settings/keys").body()).doesNotContain("Caja de la esquina");
    }

    @Test
    void a_test_purchase_says_what_it_earned() {
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        ApiKey key = DashboardServer.shown(generates("Caja 1"));

        Visitor.Page page = owner.posts("/settings/keys/purchase", Map.of("key", key.reveal()));

        assertThat(page.body()).contains("Una compra de $350.00 ganó 35 puntos", "tiene 35");
    }

    @Test
    void a_test_purchase_without_a_program_says_what_is_missing() {
        ApiKey key = DashboardServer.shown(generates("Caja 1"));

        assertThat(owner.posts("/settings/keys/purchase", Map.of("key", key.reveal()))
                        .body())
                .contains("falta elegir qué ganan tus clientes. Esta página, con tu clave, se queda abierta");
    }

    @Test
    void a_test_purchase_that_is_refused_says_so_and_that_the_key_works() {
        owner.does(
                "/settings/program",
                Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0", "uniqueTicket", "on"));
        ApiKey key = DashboardServer.shown(generates("Caja 1"));
        Map<String, String> ana =
                Map.of("id", owner.sees("/cashier/new").field("id"), "name", "Ana", "email", "ana@ejemplo.com");
        String counter = owner.posts("/cashier/new", ana).location();
        String taken = "TEST-" + KeyPages.mark(key);
        owner.does(counter, Map.of("key", owner.sees(counter).field("key"), "amount", "10.00", "folio", taken));

        Visitor.Page page = owner.posts("/settings/keys/purchase", Map.of("key", key.reveal()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("role=\"alert\"", "pero la clave funciona");
    }

    @Test
    void every_reason_why_a_test_purchase_is_refused_is_said_in_every_language() {
        for (Language language : Language.values()) {
            for (Reason reason : Reason.values()) {
                assertThat(Messages.in(language).of(KeyPages.refusal(reason))).isNotBlank();
            }
        }
    }

    @Test
    void a_test_purchase_with_the_key_of_another_organization_is_none() {
        Visitor stranger = server.owner("otra@ejemplo.com");
        stranger.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        String theirs = DashboardServer.shown(stranger.posts(
                        "/settings/keys",
                        Map.of("id", stranger.sees("/settings/keys").field("id"), "name", "Caja ajena")))
                .reveal();

        assertThat(owner.posts("/settings/keys/purchase", Map.of("key", theirs)).body())
                .contains("Esta clave ya no funciona.");

        assertThat(stranger.sees("/transactions").body()).doesNotContain("txn_");
        assertThat(stranger.posts("/settings/keys/purchase", Map.of("key", theirs))
                        .body())
                .contains("tiene 35");
    }

    private Visitor.Page generates(String name) {
        return owner.posts(
                "/settings/keys", Map.of("id", owner.sees("/settings/keys").field("id"), "name", name));
    }

    /** Where the key that is in use is rotated or revoked. */
    private String path(String verb) {
        Matcher link = Pattern.compile("/settings/keys/key_\\w+/" + verb)
                .matcher(owner.sees("/settings/keys").body());
        String last = "";
        while (link.find()) {
            last = link.group();
        }
        return last;
    }
}
