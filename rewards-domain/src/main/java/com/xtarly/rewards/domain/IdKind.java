package com.xtarly.rewards.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of id, each told by its prefix: {@code cus_} and then 1 to {@value #MAX_BODY} letters and digits. */
public enum IdKind {
    ORGANIZATION("org_"),
    API_KEY("key_"),
    PROGRAM("prg_"),
    CUSTOMER("cus_"),
    TRANSACTION("txn_"),
    IMPORT("imp_"),
    USER("usr_");

    /** Room for ids brought along from another system. */
    public static final int MAX_BODY = 40;

    private final String prefix;

    IdKind(String prefix) {
        this.prefix = prefix;
    }

    /** The kind that a text is an id of, if it is one. */
    public static Optional<IdKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.isId(text)).findFirst();
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
        if (!isId(text)) {
            throw new IllegalArgumentException(
                    "An id of this kind is " + prefix + " and then 1 to " + MAX_BODY + " letters or digits.");
        }
        return text;
    }

    /** By hand, since every id of every row comes through here. */
    private boolean isId(String text) {
        int body = text.length() - prefix.length();
        if (body < 1 || body > MAX_BODY || !text.startsWith(prefix)) {
            return false;
        }
        for (int i = prefix.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
