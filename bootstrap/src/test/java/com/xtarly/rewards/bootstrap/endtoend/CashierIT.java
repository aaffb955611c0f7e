package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Staff at a counter without a till, with keyboard and scanner. bin/test says where the browser is, or that none. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class CashierIT {
    @TempDir
    private static Path directory;

    /** Longer than a page waits for the next letter, and for what is found by those there are; milliseconds. */
    private static final long A_LETTER_AND_AN_ANSWER = 1_500;

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

    @BeforeEach
    void staff_comes_to_a_shop_with_points() {
        browser = Browser.at(server.address(), profile);
        Founding.by(browser, Founding.link(server.printed()), "lucia@ejemplo.com");
        browser.presses("Guardar programa");
        browser.opens("/settings/team");
        browser.picks("role", "staff");
        browser.presses("Invitar");
        String invitation = browser.textOf("link").replaceFirst("^http://[^/]+", "");
        browser.presses("Salir");
        browser.opens(invitation + "?language=es");
        browser.types("name", "Andrés Muñoz");
        browser.types("email", "andres@ejemplo.com");
        browser.types("password", Founding.PASSWORD);
        browser.presses("Crear mi cuenta");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_customer_is_enrolled_scanned_and_credited_once_without_a_mouse() throws InterruptedException {
        enrolsAna();

        browser.keys("9");
        browser.reads("Atención: esta compra no gana nada.");
        browser.keys(Keys.BACK_SPACE, "350");
        browser.reads("Gana 35 puntos.");
        browser.reads("Saldo después: 35 puntos.");
        browser.keys(Keys.TAB);
        browser.scans("A-1");
        browser.reads("Compra registrada");

        browser.scans("ana@ejemplo.com");
        browser.reads("Saldo: 35 puntos");
        browser.keys("120.50");
        browser.reads("Gana 12 puntos.");
        browser.pressesTwice("Registrar compra");
        browser.reads("47 puntos");

        browser.keys("nunez");
        browser.reads("Ana Núñez");
        browser.presses("Siguiente cliente");
        browser.opens("/transactions");
        assertThat(browser.text()).containsOnlyOnce("$120.50");
        assertThat(browser.complaints()).isEmpty();
    }

    /** One letter alone asks for nobody yet. */
    private void enrolsAna() throws InterruptedException {
        browser.opens("/cashier");
        browser.keys("a");
        Thread.sleep(A_LETTER_AND_AN_ANSWER);
        assertThat(browser.text()).doesNotContain("Nadie coincide");
        browser.keys("na@ejemplo.com");
        browser.reads("Nadie coincide con «ana@ejemplo.com».");
        browser.presses("Inscribir cliente");
        browser.types("name", "Ana Núñez");
        browser.presses("Inscribir cliente");
        browser.reads("Saldo: 0 puntos");
    }
}
