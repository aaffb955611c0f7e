package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An owner watches the till at work, in a browser. bin/test says where the browser is, or that there is none. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class OverviewIT {
    private static final Pattern SETUP_LINK = Pattern.compile("/setup/\\w+");

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
        String key = founds();
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
        browser.opens("/?language=en");
        browser.reads("Who buys most");
        browser.reads("47");
        browser.reads("Your tills in the last 24 hours");
        browser.clicks("30 days");
        browser.reads("the 30 days before: 0");

        refundsHalfOf(last);
        assertThat(browser.complaints()).isEmpty();
    }

    private void refundsHalfOf(String purchase) {
        browser.opens("/transactions/" + purchase + "?language=es");
        browser.presses("Devolver");
        browser.reads("Se quitan 12 puntos.");
        browser.types("amount", "60.00");
        browser.reads("Se quitan 6 puntos.");
        browser.presses("Devolver");
        browser.reads("Devolución registrada.");
    }

    private String founds() {
        Matcher link = SETUP_LINK.matcher(server.printed());
        assertThat(link.find()).isTrue();
        browser.opens(link.group());
        browser.types("name", "Lucía Peña");
        browser.types("email", "lucia@ejemplo.com");
        browser.types("password", "un secreto largo");
        browser.types("organization", "Café El Jarocho");
        browser.presses("Crear mi negocio");
        browser.presses("Guardar programa");
        browser.types("name", "Caja 1");
        browser.presses("Generar clave");
        return browser.textOf("secret");
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
