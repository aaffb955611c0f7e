package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Owners say what purchases earn, in a browser. bin/test says where the browser is, or that there is none. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class ProgramIT {
    private static final String PAGE = "/settings/program";

    @TempDir
    private static Path directory;

    private static Program program;
    private static Server server;

    @TempDir
    private Path profile;

    private Browser browser;
    private Till till;

    @BeforeAll
    static void start() {
        program = Program.in(directory);
        server = program.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void points_and_tiers_are_saved_in_spanish_and_earn() {
        opensShop("lucia@ejemplo.com");
        browser.opens(PAGE);
        browser.types("unit", "5.00");
        browser.presses("Guardar programa");
        browser.reads("Programa guardado.");
        assertThat(buys(till.enrol(), 35_000)).isEqualTo(70);

        browser.types("unit", "10.00");
        browser.ticks("type", "tiers");
        row(0, "Plata", "100", "1.2", "Café gratis en tu cumpleaños");
        row(1, "Oro", "50", "1.5", "10 % en pan dulce");
        browser.presses("Guardar programa");
        browser.reads("Cada nivel pide más puntos que los de arriba.");
        browser.goesOnIn("tierPoints-1");
        row(1, "Oro", "1,000", "1.5", "10 % en pan dulce");
        putsBronzeFirst();
        browser.presses("Guardar programa");
        browser.reads("Bronce desde 0 puntos: × 1");
        browser.reads("Plata desde 100 puntos: × 1.2. Café gratis en tu cumpleaños");
        browser.reads("La guardó Lucía Peña.");
        browser.reads("1 punto por cada $5.00");

        String customer = till.enrol();
        assertThat(buys(customer, 100_000)).as("Bronce").isEqualTo(100);
        assertThat(buys(customer, 35_000)).as("Plata: 35 × 1.2").isEqualTo(142);
        readsBenefitsOf(customer);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void stamps_and_points_are_saved_in_english_and_earn() {
        opensShop("rosa@ejemplo.com");
        browser.presses("English");
        browser.opens(PAGE);
        browser.ticks("type", "stamps");
        browser.reads("Each purchase earns 1 stamp.");
        browser.presses("Save program");
        browser.reads("1 stamp per purchase");
        String customer = till.enrol();
        assertThat(buys(customer, 35_000)).isZero();
        assertThat(stamps(customer)).isEqualTo(1);
        browser.presses("Save program");
        browser.reads("Nothing changed: the program is as it was.");
        assertThat(browser.text()).contains("Version 2").doesNotContain("Version 3");

        browser.ticks("type", "points");
        browser.types("unit", "1,000.00");
        browser.reads("earns no points at all.");
        browser.types("points", "0.5");
        browser.types("unit", "2.00");
        browser.reads("earns 87 points.");
        browser.presses("Save program");

        browser.reads("0.5 points for each");
        browser.reads("Version 3");
        assertThat(buys(customer, 35_000)).isEqualTo(87);
        assertThat(stamps(customer)).as("what was collected stays").isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }

    private void putsBronzeFirst() {
        browser.clicks("Agregar un nivel");
        browser.goesOnIn("tierName-2");
        row(2, "Bronce", "0", "1", "");
        // The preview has come to rest: when it grows or shrinks, what is to be clicked may move.
        browser.reads("Corrige los datos para ver un ejemplo.");
        browser.clicksOn("up-2");
        browser.goesOnIn("up-1");
        browser.clicksOn("up-1");
        browser.goesOnIn("down-0");
        browser.clicks("Agregar un nivel");
        browser.goesOnIn("tierName-3");
        browser.clicksOn("remove-3");
        browser.goesOnIn("tierName-2");
        browser.reads("En Bronce: una compra de $350.00 gana 35 puntos");
    }

    private void readsBenefitsOf(String customer) {
        browser.opens("/customers/" + customer);
        browser.reads("Beneficios de Plata: Café gratis en tu cumpleaños");
        browser.reads("Con Oro tendrá: 10 % en pan dulce");
    }

    private void row(int place, String name, String points, String multiplier, String benefits) {
        browser.typesInRow(place, "tierName", name);
        browser.typesInRow(place, "tierPoints", points);
        browser.typesInRow(place, "tierMultiplier", multiplier);
        browser.typesInRow(place, "tierBenefits", benefits);
    }

    private void opensShop(String email) {
        browser = Browser.at(server.address(), profile);
        String link = Founding.link(program.run("setup-link").out()).replaceFirst("^http://[^/]+", "");
        Founding.by(browser, link, email);
        till = new Till(server.address(), Founding.keyOf(browser), Duration.ofSeconds(20));
    }

    /** The points that the customer has then. */
    private long buys(String customer, long amount) {
        Answer answer = till.buy(new Attempt("purchase-" + System.nanoTime(), customer, amount));
        assertThat(answer.status()).isEqualTo(200);
        return answer.customerPoints();
    }

    private long stamps(String customer) {
        return till.read("/customer/" + customer).get("stamps").asLong();
    }
}
