package com.xtarly.rewards.application.access;

/**
 * What is stored of a password: a slow, salted hash with its parameters, in the encoding of whoever computed it. It
 * says nothing to anybody who prints it.
 */
public record PasswordHash(String encoded) {
    /** Room for any parameters. */
    public static final int MAX_LENGTH = 255;

    /**
     * A hash, checked.
     *
     * @throws IllegalArgumentException when its encoding is empty or too long
     */
    public PasswordHash {
        if (encoded.isEmpty() || encoded.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A password's hash has 1 to " + MAX_LENGTH + " characters.");
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
