package com.xtarly.rewards.application.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that opens a session, or an invitation: {@value #LENGTH} base-62 characters of secure randomness, 256 bits.
 */
public final class Token {
    /** Base-62 characters: 256 bits of randomness. */
    public static final int LENGTH = 43;

    private static final Pattern FORMAT = Pattern.compile("[0-9A-Za-z]{" + LENGTH + "}");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** The token, or nothing when the text has another shape. */
    public static Optional<Token> find(String text) {
        return FORMAT.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** The secret itself; for its bearer only, and never kept. */
    public String reveal() {
        return text;
    }

    /** What is stored of it. */
    public SecretHash hash() {
        return SecretHash.of(text);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
