package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tiers are typed in rows, which are added, removed and moved without losing anything, and each says what is wrong. */
class TierRowsTest {
    private static final String PAGE = "/settings/program";
    private static final List<String> SILVER = List.of("Plata", "100", "1.2", "Café gratis");
    private static final List<String> GOLD = List.of("Oro", "1,000", "1.5", "");
    private static final List<String> EMPTY = List.of("", "", "", "");

    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void tiers_are_saved_with_their_benefits_and_shown_again() {
        assertThat(saves(SILVER, EMPTY, GOLD).status()).isEqualTo(303);

        Visitor.Page page = owner.sees(PAGE);
        assertThat(rows(page)).containsExactly(SILVER, List.of("Oro", "1000", "1.5", ""));
        assertThat(page.body())
                .contains("Plata desde 100 puntos: × 1.2. Café gratis", "Oro desde 1,000 puntos: × 1.5<");
    }

    @Test
    void a_customers_page_names_the_benefits_of_their_tier_and_of_the_next() {
        assertThat(saves(
                                List.of("Bronce", "0", "1", "Un dulce"),
                                List.of("Oro", "50", "1", "Mesa <junto> a la ventana"))
                        .status())
                .isEqualTo(303);
        Visitor.Page enrolled = owner.posts(
                "/customers/new",
                Map.of(
                        "id", owner.sees("/customers/new").field("id"),
                        "name", "Ana",
                        "email", "ana@ejemplo.com"));

        assertThat(owner.sees(enrolled.location()).body())
                .contains("Beneficios de Bronce: Un dulce", "Con Oro tendrá: Mesa &lt;junto&gt; a la ventana");
    }

    @Test
    void tiers_begin_with_an_example_that_is_a_ladder_until_one_has_ones_own() {
        Visitor.Page page = owner.sees(PAGE);

        assertThat(rows(page)).containsExactly(List.of("Plata", "200", "1.25", ""), List.of("Oro", "1000", "1.5", ""));
        assertThat(page.body()).contains("Estos niveles son un ejemplo");
        assertThat(owner.sees(PAGE + "?language=en").body()).contains("value=\"Silver\"", "These tiers are an example");
        assertThat(saves(SILVER, GOLD).status()).isEqualTo(303);
        assertThat(owner.sees(PAGE).body()).doesNotContain("son un ejemplo");
    }

    @Test
    void what_is_not_yet_typed_is_asked_for_where_the_example_will_be() {
        assertThat(presses("add-0", EMPTY).body()).contains("Escribe al menos un nivel");
        for (List<String> begun : List.of(
                List.of("Oro", "", "2", ""), List.of("", "9000", "2", ""), List.of("Oro", "9000", "", "Café"))) {
            assertThat(presses("add-0", SILVER, begun).body())
                    .contains("Al nivel 2 le falta")
                    .doesNotContain("Corrige los datos");
        }
    }

    @Test
    void rows_are_added_removed_and_moved_and_nothing_is_saved() {
        assertThat(rows(presses("add-0", SILVER, GOLD))).containsExactly(SILVER, GOLD, EMPTY);
        assertThat(rows(presses("remove-0", SILVER, GOLD))).containsExactly(GOLD);
        assertThat(rows(presses("remove-0", SILVER))).containsExactly(EMPTY);
        assertThat(rows(presses("up-1", SILVER, GOLD, EMPTY))).containsExactly(GOLD, SILVER, EMPTY);
        assertThat(rows(presses("down-0", SILVER, GOLD, EMPTY))).containsExactly(GOLD, SILVER, EMPTY);
        for (String noButton : List.of("up-0", "down-1", "remove-2", "up-99", "swap-1", "", "up--1")) {
            assertThat(rows(presses(noButton, SILVER, GOLD))).as(noButton).containsExactly(SILVER, GOLD);
        }
        assertThat(owner.sees(PAGE).field("seen")).isEqualTo("0");
    }

    @Test
    void whatever_else_was_typed_stays_and_nobody_who_is_still_typing_is_told_of_faults() {
        Visitor.Page page = presses("add-0", List.of("Plata", "muchos", "1", ""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.field("unit")).isEqualTo("12.50");
        assertThat(page.field("seen")).isEqualTo("0");
        assertThat(page.body())
                .contains("value=\"tiers\" checked")
                .doesNotContain("-fault")
                .contains("Corrige los datos para ver un ejemplo");
        assertThat(presses("up-1", SILVER, GOLD).body()).contains("Corrige los datos");
        assertThat(presses("add-0", SILVER, GOLD).body()).contains("En Plata: una compra de $350.00 gana 33 puntos");
    }

    @Test
    void one_goes_on_where_it_makes_sense() {
        assertThat(focus(presses("add-0", SILVER, GOLD))).isEqualTo("tierName-2");
        assertThat(focus(presses("remove-0", SILVER, GOLD))).isEqualTo("tierName-0");
        assertThat(focus(presses("remove-1", SILVER, GOLD))).isEqualTo("tierName-0");
        assertThat(focus(presses("remove-0", SILVER))).isEqualTo("tierName-0");
        assertThat(focus(presses("up-2", SILVER, GOLD, EMPTY)))
                .as("with the row")
                .isEqualTo("up-1");
        assertThat(focus(presses("up-1", SILVER, GOLD))).as("at the top").isEqualTo("down-0");
        assertThat(focus(presses("down-0", SILVER, GOLD, EMPTY))).isEqualTo("down-1");
        assertThat(focus(presses("down-0", SILVER, GOLD))).as("at the bottom").isEqualTo("up-1");
    }

    @Test
    void twenty_rows_are_enough() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(List.of("Nivel " + i, String.valueOf(i), "1", ""));
        }
        assertThat(presses("add-0", rows.toArray(List[]::new)).body()).contains("a lo más 20 niveles");
        assertThat(rows(presses("add-0", rows.toArray(List[]::new)))).hasSize(20);
        assertThat(saves(rows.toArray(List[]::new)).status()).isEqualTo(303);
        rows.add(List.of("Uno más", "100", "1", ""));
        Visitor.Page refused = saves(rows.toArray(List[]::new));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("a lo más 20 niveles");
    }

    @Test
    void each_fault_is_said_at_its_field() {
        fault("tierName-1", "Escribe el nombre del nivel", SILVER, List.of("", "200", "2", ""));
        fault("tierName-0", "Escribe el nombre del nivel", List.of("", "0", "1", "Café"));
        fault("tierName-2", "Ya hay un nivel con este nombre", SILVER, GOLD, List.of("Plata", "2000", "2", ""));
        fault("tierName-1", "Ya hay un nivel con este nombre", GOLD, List.of("oro", "2000", "2", ""));
        for (String points : List.of("", "mil", "-1", "1.5", "1,00", "١", "9007199254740992", "99999999999999999999")) {
            fault("tierPoints-0", "Escribe un número entero", List.of("Plata", points, "2", ""));
        }
        fault("tierPoints-1", "Cada nivel pide más puntos", SILVER, List.of("Oro", "100", "2", ""));
        fault("tierPoints-1", "Cada nivel pide más puntos", GOLD, SILVER);
        for (String multiplier : List.of("", "0", "-1", "100.0001", "1.00001", "1,5", "x2", "1e999999999")) {
            fault("tierMultiplier-0", "Escribe un número mayor que 0", List.of("Plata", "1", multiplier, ""));
        }
        fault("tierBenefits-0", "Escribe a lo más 200", List.of("Plata", "1", "1", "x".repeat(201)));
        assertThat(saves(EMPTY, EMPTY).body()).contains("Escribe al menos un nivel");
        assertThat(owner.sees(PAGE).field("seen")).isEqualTo("0");
    }

    @Test
    void all_faults_are_told_at_once_and_one_begins_with_the_first() {
        Visitor.Page page = saves(List.of("", "-1", "0", "a"), List.of("Oro", "5", "101", "b"));

        assertThat(page.body())
                .contains("tierName-0-fault", "tierPoints-0-fault", "tierMultiplier-0-fault", "tierMultiplier-1-fault")
                .doesNotContain("tierName-1-fault", "tierPoints-1-fault");
        assertThat(focus(page)).isEqualTo("tierName-0");
        assertThat(rows(page)).as("what was typed").contains(List.of("Oro", "5", "101", "b"));
    }

    private void fault(String field, String says, List<?>... rows) {
        Visitor.Page page = saves(rows);
        assertThat(page.status()).as(field).isEqualTo(400);
        assertThat(page.body()).containsPattern("id=\"" + field + "-fault\" class=\"fault\">" + says);
        assertThat(Pattern.compile("-fault\" class").matcher(page.body()).results())
                .as("and nowhere else")
                .hasSize(1);
        assertThat(focus(page)).isEqualTo(field);
    }

    /** The one element that has the focus when the page is shown. */
    private static String focus(Visitor.Page page) {
        List<String> focused = Pattern.compile("<(?:input|button) id=\"([^\"]+)\"[^>]* autofocus")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(focused).hasSize(1);
        return focused.get(0);
    }

    private static List<List<String>> rows(Visitor.Page page) {
        List<List<String>> columns = new ArrayList<>();
        for (String field : List.of("tierName", "tierPoints", "tierMultiplier", "tierBenefits")) {
            columns.add(Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"|name=\"" + field + "\"")
                    .matcher(page.body())
                    .results()
                    .map(TierRowsTest::value)
                    .toList());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < columns.get(0).size(); i++) {
            int row = i;
            rows.add(columns.stream().map(column -> column.get(row)).toList());
        }
        return rows;
    }

    private static String value(MatchResult found) {
        return found.group(1) == null ? "" : found.group(1);
    }

    private Visitor.Page saves(List<?>... rows) {
        return sends(PAGE, List.of(), rows);
    }

    private Visitor.Page presses(String button, List<?>... rows) {
        return sends(PAGE + "/rows", List.of(Map.entry("row", button)), rows);
    }

    private Visitor.Page sends(String path, List<Map.Entry<String, String>> button, List<?>... rows) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(Map.of(
                        "type",
                        "tiers",
                        "points",
                        "1",
                        "unit",
                        "12.50",
                        "seen",
                        owner.sees(PAGE).field("seen"))
                .entrySet());
        for (List<?> row : rows) {
            fields.add(Map.entry("tierName", (String) row.get(0)));
            fields.add(Map.entry("tierPoints", (String) row.get(1)));
            fields.add(Map.entry("tierMultiplier", (String) row.get(2)));
            fields.add(Map.entry("tierBenefits", (String) row.get(3)));
        }
        fields.addAll(button);
        return owner.sends(owner.form(path, fields).header("Sec-Fetch-Site", "same-origin"));
    }
}
