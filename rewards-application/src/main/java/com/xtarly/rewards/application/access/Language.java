package com.xtarly.rewards.application.access;

import java.util.Arrays;

/** A language of the dashboard. */
public enum Language {
    SPANISH("es"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** By ISO 639-1. */
    public String code() {
        return code;
    }

    /**
     * The language a code names.
     *
     * @throws IllegalArgumentException when it names none of these
     */
    public static Language parse(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A language is es or en."));
    }
}
