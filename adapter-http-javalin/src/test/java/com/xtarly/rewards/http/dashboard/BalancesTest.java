package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Of balances, pages show those that mean something. */
class BalancesTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void only_what_the_program_works_with_is_shown_and_what_somebody_still_has() {
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        String maria = enrols("maria@ejemplo.com");
        assertThat(balances(maria)).containsExactly("Puntos");
        assertThat(balances("/customers")).containsExactly("Puntos");

        owner.does("/settings/program", Map.of("type", "stamps", "seen", "1"));
        assertThat(balances(maria)).containsExactly("Sellos");
        assertThat(balances("/customers")).containsExactly("Sellos");

        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "2"));
        buys();
        owner.does("/settings/program", Map.of("type", "stamps", "seen", "3"));
        assertThat(balances(maria)).as("of the program before").containsExactly("Puntos", "Sellos");
        assertThat(balances("/customers")).containsExactly("Puntos", "Sellos");

        owner.does("/settings/program", with(Tiers.form("Oro", 155, "1.5"), "4"));
        assertThat(balances(maria)).containsExactly("Puntos", "Nivel", "Puntos acumulados");
        assertThat(balances("/customers")).containsExactly("Puntos", "Nivel");
    }

    @Test
    void without_a_program_nothing_is_said_of_balances() {
        String ana = enrols("ana@ejemplo.com");

        assertThat(balances(ana)).isEmpty();
        assertThat(balances("/customers")).isEmpty();
    }

    /** The names of the balances on a page. */
    private List<String> balances(String page) {
        return Pattern.compile(
                        "<(?:dt|th scope=\"col\"(?: class=\"number\")?)>(Puntos acumulados|Puntos|Sellos|Nivel)</")
                .matcher(owner.sees(page).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> fields, String seen) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("seen", seen);
        return all;
    }

    private String enrols(String email) {
        String id = owner.sees("/customers/new").field("id");
        return owner.posts("/customers/new", Map.of("id", id, "name", "María", "email", email))
                .location();
    }

    private void buys() {
        String id = owner.sees("/settings/keys").field("id");
        server.buys(
                DashboardServer.shown(owner.posts("/settings/keys", Map.of("id", id, "name", "Caja"))),
                "maria@ejemplo.com",
                35_000,
                "T-1");
    }
}
