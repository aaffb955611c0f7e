package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An owner watches the till at work, in a browser. bin/test says where the browser is, or that there is none. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class OverviewIT {
    @TempDir
    private static Path directory;

    private static Server server;

    @TempDir
    private Path profile;

    private Browser browser;

    @BeforeAll
    static void start() {
        server = Program.in(directory).serve();
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
    void purchases_appear_by_themselves_and_in_the_overview_and_are_refunded() {
        browser = Browser.at(server.address(), profile);
        Founding.by(browser, Founding.link(server.printed()), "lucia@ejemplo.com");
        String key = Founding.keyOf(browser);
        browser.opens("/");
        browser.reads("Todo empieza con la primera compra");
        browser.opens("/transactions");
        browser.reads("No hay transacciones así.");

        var unused = buys(key, 35_000);
        browser.reads("$350.00");
        String last = buys(key, 12_000);
        browser.reads("$120.00");

        browser.opens("/transactions?kind=refund");
        browser.reads("No hay transacciones así.");
        browser.opens("/");
        browser.presses("English");
        browser.reads("Who buys most");
        browser.reads("47");
        browser.reads("Your tills in the last 24 hours");
        browser.clicks("30 days");
        browser.reads("the 30 days before: 0");

        refundsHalfOf(last);
        fitsOnPhonesAndTablets(key);
        opensTheMenuOfAPhone();
        assertThat(browser.complaints()).isEmpty();
    }

    private void refundsHalfOf(String purchase) {
        browser.presses("Español");
        browser.opens("/transactions/" + purchase);
        browser.presses("Devolver");
        browser.reads("Se quitan 12 puntos.");
        browser.types("amount", "60.00");
        browser.reads("Se quitan 6 puntos.");
        browser.presses("Devolver");
        browser.reads("Devolución registrada.");
    }

    private void fitsOnPhonesAndTablets(String key) {
        Till till = new Till(server.address(), key, Duration.ofSeconds(20));
        String customer = till.enrol(
                "María Guadalupe de la Concepción Fernández de Córdoba",
                "maria.guadalupe.fernandez.de.cordoba.y.gutierrez@universidad-autonoma.ejemplo.com");
        assertThat(till.buy(new Attempt("a-large-one", customer, 123_456_700)).status())
                .isEqualTo(200);
        for (int width : new int[] {390, 820}) {
            browser.isWide(width);
            for (String page : List.of(
                    "/",
                    "/transactions",
                    "/customers",
                    "/customers/" + customer,
                    "/cashier/" + customer,
                    "/settings/program",
                    "/settings/keys")) {
                browser.opens(page);
                assertThat(browser.cutOff()).as("at %d pixels", width).isEmpty();
            }
        }
    }

    private void opensTheMenuOfAPhone() {
        browser.isWide(390);
        browser.opens("/");
        browser.clicks("Menú");
        browser.presses("Clientes");
        browser.reads("Buscar por nombre o correo");
    }

    /** The id of the purchase. */
    private static String buys(String key, long amount) {
        Till till = new Till(server.address(), key, Duration.ofSeconds(20));
        Attempt purchase = new Attempt("purchase-" + System.nanoTime(), till.enrol(), amount);
        Answer answer = till.buy(purchase);
        assertThat(answer.status()).isEqualTo(200);
        return answer.transactionId();
    }
}
