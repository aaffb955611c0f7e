package com.xtarly.rewards.http.dashboard;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What an organization may choose from. */
public final class Choices {
    /** Those of the Americas and the euro; the command line takes any. */
    public static final List<String> CURRENCIES = List.of(
            "MXN", "USD", "ARS", "BOB", "BRL", "CAD", "CLP", "COP", "CRC", "DOP", "EUR", "GTQ", "HNL", "NIO", "PEN",
            "PYG", "UYU");

    /** Mexico's first, then those of the neighbours; the command line takes any. */
    public static final List<String> TIME_ZONES = List.of(
            "America/Mexico_City",
            "America/Cancun",
            "America/Monterrey",
            "America/Merida",
            "America/Chihuahua",
            "America/Hermosillo",
            "America/Mazatlan",
            "America/Tijuana",
            "America/Guatemala",
            "America/Bogota",
            "America/Lima",
            "America/Santiago",
            "America/Argentina/Buenos_Aires",
            "America/Sao_Paulo",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "Europe/Madrid");

    private Choices() {}

    /** @throws IllegalArgumentException when it is none of them */
    static Currency currency(String code) {
        return Currency.getInstance(chosen(CURRENCIES, code));
    }

    /** @throws IllegalArgumentException when it is none of them */
    static ZoneId timeZone(String id) {
        return ZoneId.of(chosen(TIME_ZONES, id));
    }

    private static String chosen(List<String> choices, String choice) {
        if (!choices.contains(choice)) {
            throw new IllegalArgumentException("It is none of those to choose from.");
        }
        return choice;
    }
}
