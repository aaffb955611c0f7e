package com.xtarly.rewards.domain;

import java.util.regex.Pattern;

/** The kinds of id, each told by its prefix: {@code cus_} and then 1 to {@value #MAX_BODY} letters and digits. */
public enum IdKind {
    ORGANIZATION("org_"),
    API_KEY("key_"),
    PROGRAM("prg_"),
    CUSTOMER("cus_"),
    TRANSACTION("txn_");

    /** Room for ids brought along from another system. */
    public static final int MAX_BODY = 40;

    private final String prefix;
    private final Pattern pattern;

    IdKind(String prefix) {
        this.prefix = prefix;
        this.pattern = Pattern.compile(prefix + "[A-Za-z0-9]{1," + MAX_BODY + "}");
    }

    /**
     * Makes an id of this kind.
     *
     * @param body 1 to {@value #MAX_BODY} letters and digits
     */
    public String of(String body) {
        return require(prefix + body);
    }

    /**
     * The text itself, when it is an id of this kind.
     *
     * @throws IllegalArgumentException when it is not
     */
    public String require(String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "An id of this kind is " + prefix + " and then 1 to " + MAX_BODY + " letters or digits.");
        }
        return text;
    }
}
