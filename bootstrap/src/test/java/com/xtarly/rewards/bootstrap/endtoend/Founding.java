package com.xtarly.rewards.bootstrap.endtoend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an owner begins: by the link that the program prints. */
final class Founding {
    static final String PASSWORD = "un secreto largo";
    private static final Pattern SETUP_LINK = Pattern.compile("http\\S+/setup/\\w+");

    private Founding() {}

    /** The link, wherever the program printed it. */
    static String link(String printed) {
        Matcher link = SETUP_LINK.matcher(printed);
        if (!link.find()) {
            throw new AssertionError("No link was printed: " + printed);
        }
        return link.group();
    }

    /** Founds a business in Spanish, as far as to its program. */
    static void by(Browser browser, String link, String email) {
        browser.opens(link);
        browser.types("name", "Lucía Peña");
        browser.types("email", email);
        browser.types("password", PASSWORD);
        browser.types("organization", "Café El Jarocho");
        browser.presses("Crear mi negocio");
    }

    /** Saves the program that is proposed, and generates a key; the key. */
    static String keyOf(Browser browser) {
        browser.presses("Guardar programa");
        browser.presses("Genera una clave y ponla en él");
        browser.types("name", "Caja 1");
        browser.presses("Generar clave");
        return browser.textOf("secret");
    }
}
