package com.xtarly.rewards.http.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What an organization may choose from. */
public final class Choices {
    private static final int SECONDS_PER_HOUR = 3_600;

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

    /** One of them, as a program and as a person calls it. */
    public record Choice(String value, String label) {}

    private Choices() {}

    /** The currencies with their names: "Peso mexicano (MXN)". */
    public static List<Choice> currencies(Messages messages) {
        return CURRENCIES.stream()
                .map(code -> new Choice(code, named(code, messages.locale()) + " (" + code + ")"))
                .toList();
    }

    private static String named(String code, Locale locale) {
        String name = Currency.getInstance(code).getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The time zones by their places, with how far their clocks are from UTC now: "Cancún (sureste) · UTC−5". */
    public static List<Choice> timeZones(Messages messages, Instant now) {
        return TIME_ZONES.stream()
                .map(id -> new Choice(id, place(id, messages) + " · UTC" + hours(id, messages, now)))
                .toList();
    }

    private static String place(String id, Messages messages) {
        return messages.of("timeZone." + id.replace('/', '.'));
    }

    private static String hours(String id, Messages messages, Instant now) {
        int seconds = ZoneId.of(id).getRules().getOffset(now).getTotalSeconds();
        return (seconds > 0 ? "+" : "") + messages.number(seconds / SECONDS_PER_HOUR);
    }

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
