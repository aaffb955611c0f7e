package com.xtarly.rewards.domain.ledger;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of what a request means, in hexadecimal: two requests with the same one ask for the same thing. */
public record Fingerprint(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * A fingerprint, checked.
     *
     * @throws IllegalArgumentException unless it is 32 bytes in lower-case hexadecimal
     */
    public Fingerprint {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("A fingerprint has 32 bytes.");
        }
    }

    /**
     * A digest as a fingerprint.
     *
     * @throws IllegalArgumentException unless it has 32 bytes
     */
    public static Fingerprint of(byte[] digest) {
        return new Fingerprint(HexFormat.of().formatHex(digest));
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
