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

/** From the first start to a working till, in a browser. bin/test says where the browser is, or that there is none. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class DashboardIT {
    @TempDir
    private static Path directory;

    private static Program program;
    private static Server server;

    @TempDir
    private Path profile;

    private Browser browser;

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
    void a_founder_comes_from_the_first_start_to_a_test_purchase() {
        browser = Browser.at(server.address(), profile);
        founds(Founding.link(server.printed()), "lucia@ejemplo.com");

        browser.ticks("type", "points");
        browser.types("unit", "5.00");
        browser.reads("Una compra de $350.00 gana 70 puntos.");
        browser.types("unit", "10.00");
        browser.reads("Una compra de $350.00 gana 35 puntos.");
        browser.presses("Guardar programa");
        browser.reads("Programa guardado.");
        browser.reads("¿No tienes punto de venta? Usa Caja");
        browser.presses("Genera una clave y ponla en él");
        browser.types("name", "Caja 1");
        browser.presses("Generar clave");
        String key = browser.textOf("secret");
        browser.clicks("Enviar una compra de prueba");

        browser.reads("Una compra de $350.00 ganó 35 puntos.");
        assertThat(buys(key)).isEqualTo(200);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keys_are_generated_rotated_and_revoked_and_tills_feel_it_at_once() {
        browser = Browser.at(server.address(), profile);
        founds(newLink(), "rosa@ejemplo.com");
        String first = Founding.keyOf(browser);
        assertThat(buys(first)).isEqualTo(200);

        browser.presses("Cambiar");
        browser.presses("Cambiar clave");
        String second = browser.textOf("secret");
        assertThat(buys(first)).isEqualTo(401);
        assertThat(buys(second)).isEqualTo(200);

        browser.presses("Cambiar");
        browser.picks("overlap", "24h");
        browser.presses("Cambiar clave");
        String third = browser.textOf("secret");
        assertThat(buys(second)).isEqualTo(200);
        assertThat(buys(third)).isEqualTo(200);

        browser.opens("/settings/keys");
        browser.presses("Revocar");
        browser.presses("Revocar clave");
        browser.reads("Clave revocada.");
        assertThat(buys(second)).as("in its overlap, and so the first").isEqualTo(401);
        assertThat(buys(third)).isEqualTo(200);
        browser.presses("Revocar");
        browser.presses("Revocar clave");
        assertThat(buys(third)).isEqualTo(401);
    }

    @Test
    void a_stranger_comes_from_the_documentation_alone_to_a_refund_and_an_upload() throws Exception {
        browser = Browser.at(server.address(), profile);
        founds(newLink(), "eva@ejemplo.com");
        String key = Founding.keyOf(browser);

        new Stranger(server.address(), directory).pastesTheQuickStart(key);

        browser.opens("/docs");
        browser.presses("Inicio rápido");
        browser.presses("Errores, uno por uno");
        browser.presses("Referencia");
        browser.presses("Registra una compra y acredita al cliente");
        browser.types("key", key);
        browser.types("body", "{\"amount\": 20000, \"customerEmail\": \"ana.lopez@ejemplo.com\"}");
        browser.clicks("Enviar");
        browser.reads("\"earnedPoints\": 20");
        browser.clicks("Enviar la misma otra vez");
        browser.reads("la primera respuesta, otra vez");
        browser.presses("English");
        browser.reads("Registers a purchase and credits the customer");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void staff_signs_in_in_their_own_language_and_sees_no_settings() {
        browser = Browser.at(server.address(), profile);
        founds(newLink(), "ines@ejemplo.com");
        browser.opens("/settings/team");
        browser.picks("role", "staff");
        browser.presses("Invitar");
        String invitation = browser.textOf("link").replaceFirst("^http://[^/]+", "");
        browser.presses("Salir");

        browser.opens(invitation + "?language=en");
        assertThat(browser.language()).isEqualTo("en");
        browser.types("name", "Andrés Muñoz");
        browser.types("email", "andres@ejemplo.com");
        browser.types("password", Founding.PASSWORD);
        browser.presses("Create my account");

        browser.reads("There are no purchases yet.");
        browser.presses("Sign out");
        browser.types("email", "andres@ejemplo.com");
        browser.types("password", "no es mi secreto");
        browser.presses("Sign in");
        browser.reads("The email or the password is wrong.");
    }

    private void founds(String link, String email) {
        Founding.by(browser, link, email);
        assertThat(browser.language()).isEqualTo("es");
        assertThat(browser.title()).startsWith("Programa");
    }

    private static String newLink() {
        return Founding.link(program.run("setup-link").out()).replaceFirst("^http://[^/]+", "");
    }

    private static int buys(String key) {
        Till till = new Till(server.address(), key, Duration.ofSeconds(20));
        int known = till.lookUp("cus_1").status();
        return known == 401
                ? known
                : till.buy(new Attempt("purchase-" + System.nanoTime(), till.enrol(), 35_000))
                        .status();
    }
}
