package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.ReviewProgram;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ProgramPagesTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void each_type_is_saved_as_a_version_and_earns() {
        ApiKey key = DashboardServer.shown(owner.posts(
                "/settings/keys", Map.of("id", owner.sees("/settings/keys").field("id"), "name", "Caja 1")));

        assertThat(saves(points("2", "1,000.00")).location())
                .as("the start, which says how it goes on")
                .isEqualTo("/");
        assertThat(server.earned(key)).as("floor(35000 × 2 ÷ 100000)").isZero();
        assertThat(saves(points("1.5", "$10.00")).location()).isEqualTo("/settings/program");
        assertThat(server.earned(key)).as("floor(35000 × 1.5 ÷ 1000)").isEqualTo(52);
        assertThat(savesTiers(List.of("Plata", "Oro"), List.of("0", "500"), List.of("2", "3"))
                        .status())
                .isEqualTo(303);
        assertThat(server.earned(key)).as("from the first point on, Plata").isEqualTo(70);
        assertThat(saves(Map.of("type", "stamps", "amountOptional", "on", "uniqueTicket", "on"))
                        .status())
                .isEqualTo(303);
        assertThat(server.earned(key)).as("a stamp").isEqualTo(1_000);

        assertThat(owner.sees("/settings/program").field("seen")).isEqualTo("4");
    }

    @Test
    void the_history_has_the_rules_in_words_and_who_saved_them_newest_first() {
        assertThat(saves(points("2", "1,000.00")).status()).isEqualTo(303);
        server.clock().advance(Duration.ofMinutes(5));
        assertThat(savesTiers(List.of("Plata", "Oro"), List.of("0", "500"), List.of("2", "3"))
                        .status())
                .isEqualTo(303);
        Map<String, String> stamps = Map.of("type", "stamps", "amountOptional", "on", "uniqueTicket", "on");
        assertThat(saves(stamps).status()).isEqualTo(303);

        assertThat(owner.sees("/settings/program").body())
                .containsSubsequence(List.of(
                        "Versión 3",
                        "Vale desde el",
                        "La guardó Lucía Peña.",
                        "1 sello por compra",
                        "Cada folio gana una sola vez",
                        "Se puede omitir el importe",
                        "Versión 2",
                        "Valió del",
                        "1 punto por cada $10.00",
                        "Plata desde 0 puntos: × 2",
                        "Oro desde 500 puntos: × 3",
                        "Versión 1",
                        "2 puntos por cada $1,000.00"));
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
        assertThat(saves(points("0", "10.00")).body()).contains("id=\"points-fault\"");
        assertThat(saves(points("uno", "10.00")).body()).contains("id=\"points-fault\"");
        Visitor.Page unit = saves(points("1", "10.005"));
        assertThat(unit.body()).contains("id=\"unit-fault\"");
        assertThat(unit.field("unit")).as("what was typed").isEqualTo("10.005");
        for (String typed : new String[] {"-10", "10,50", "10,5", "1,00", "1e3", "１０", "10.", ""}) {
            assertThat(saves(points("1", typed)).body()).as(typed).contains("id=\"unit-fault\"");
        }
        assertThat(saves(Map.of("type", "cashback")).body()).contains("Elige un tipo de programa");

        assertThat(owner.sees("/settings/program").field("seen")).isEqualTo("0");
    }

    @Test
    void of_two_people_who_save_at_once_the_second_is_told() {
        Map<String, String> first = with(points("1", "10.00"), "0");
        Map<String, String> second = with(points("9", "10.00"), "0");
        assertThat(owner.posts("/settings/program", first).status()).isEqualTo(303);

        Visitor.Page told = owner.posts("/settings/program", second);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body()).contains("Alguien cambió el programa mientras lo editabas");
        assertThat(told.body()).as("what is in force instead").contains("Versión 1", "1 punto por cada $10.00");
        assertThat(told.field("points")).as("what was typed").isEqualTo("9");
        assertThat(owner.sees("/settings/program").field("points")).isEqualTo("1");

        assertThat(owner.posts("/settings/program", with(second, told.field("seen")))
                        .status())
                .as("they know now, and mean it")
                .isEqualTo(303);
        assertThat(owner.sees("/settings/program").field("points")).isEqualTo("9");
        assertThat(owner.posts("/settings/program", first).status())
                .as("the first, who knows nothing of it")
                .isEqualTo(409);
    }

    @Test
    void a_form_that_is_sent_twice_saves_one_version() {
        Map<String, String> form = with(points("1", "10.00"), "0");

        for (int i = 0; i < 2; i++) {
            assertThat(owner.posts("/settings/program", form).location()).isEqualTo("/");
        }

        assertThat(owner.sees("/settings/program").field("seen")).isEqualTo("1");
    }

    @Test
    void where_nothing_changed_no_version_is_saved_and_the_page_says_so() {
        assertThat(saves(points("1", "10.00")).status()).isEqualTo(303);

        Visitor.Page again = saves(points("1.0", "$10"));

        assertThat(again.location()).isEqualTo("/settings/program");
        assertThat(owner.sees(again.location()).body())
                .contains("No cambió nada", "Versión 1")
                .doesNotContain("Versión 2");
    }

    @Test
    void what_may_not_be_meant_is_told_and_saved_all_the_same() {
        assertThat(preview(points("1", "350.01")))
                .containsOnlyOnce("Una compra de $350.00 no gana ningún punto.")
                .as("said once")
                .doesNotContain("gana 0 puntos", "Corrige los datos");
        assertThat(preview(points("1", "350.00"))).doesNotContain("revisa si es lo que quieres");
        assertThat(preview(Map.of("type", "stamps", "uniqueTicket", "on")))
                .contains("una compra sin folio también gana");
        assertThat(saves(Tiers.form("Oro", 30, "1.5")).status()).isEqualTo(303);
        assertThat(preview(points("1", "350.01"))).contains("dejan de tener nivel y beneficios");
        assertThat(saves(with(points("1", "350.01"), "1")).status()).isEqualTo(303);
        assertThat(owner.sees("/settings/program").body()).contains("no gana ningún punto");
        for (ReviewProgram.Kind kind : ReviewProgram.Kind.values()) {
            assertThat(Messages.in(Language.ENGLISH).texts().containsKey("program.doubt." + kind))
                    .as("%s", kind)
                    .isTrue();
        }
    }

    @Test
    void a_program_that_an_operator_stopped_says_so_and_is_saved_again() {
        assertThat(saves(points("1", "10.00")).status()).isEqualTo(303);
        server.stopProgram();
        assertThat(owner.sees("/settings/program").body()).contains("Tu programa está detenido");

        assertThat(saves(points("1", "10.00")).location()).isEqualTo("/settings/program");

        assertThat(owner.sees("/settings/program").body()).contains("Versión 2").doesNotContain("está detenido");
    }

    @Test
    void the_preview_says_what_a_purchase_would_earn_and_saves_nothing() {
        Visitor.Page preview = owner.posts("/settings/program/preview", points("1", "10.00"));

        assertThat(preview.body())
                .contains("Una compra de $350.00 gana 35 puntos.")
                .doesNotContain("<html");
        assertThat(owner.posts("/settings/program/preview", points("uno", "10.00"))
                        .body())
                .contains("Corrige los datos");
        assertThat(owner.posts("/settings/program/preview", points("", "10.00")).body())
                .contains("Escribe cuántos puntos se ganan");
        assertThat(owner.posts("/settings/program/preview", points("1", "")).body())
                .contains("Escribe cuántos puntos se ganan");
        assertThat(owner.posts("/settings/program/preview", Map.of("type", "stamps"))
                        .body())
                .contains("1 sello");
        assertThat(owner.sees("/settings/program").field("seen")).isEqualTo("0");
    }

    private String preview(Map<String, String> fields) {
        return owner.posts("/settings/program/preview", fields).body();
    }

    private static Map<String, String> points(String points, String unit) {
        return Map.of("type", "points", "points", points, "unit", unit);
    }

    private static Map<String, String> with(Map<String, String> fields, String seen) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("seen", seen);
        return all;
    }

    private Visitor.Page saves(Map<String, String> fields) {
        return owner.posts(
                "/settings/program",
                with(fields, owner.sees("/settings/program").field("seen")));
    }

    private Visitor.Page savesTiers(List<String> names, List<String> points, List<String> multipliers) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(with(
                        Map.of("type", "tiers", "points", "1", "unit", "10.00"),
                        owner.sees("/settings/program").field("seen"))
                .entrySet());
        for (int i = 0; i < names.size(); i++) {
            fields.add(Map.entry("tierName", names.get(i)));
            fields.add(Map.entry("tierPoints", points.get(i)));
            fields.add(Map.entry("tierMultiplier", multipliers.get(i)));
        }
        return owner.sends(owner.form("/settings/program", fields).header("Sec-Fetch-Site", "same-origin"));
    }
}
