package com.xtarly.rewards.application.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret a till shows: {@code xtarly_pos_}, {@value #SECRET_LENGTH} base-62 characters of secure randomness, and
 * {@value #CHECKSUM_LENGTH} base-62 characters of CRC-32 over all that precedes. The checksum lets a typo be refused
 * without asking the database; it protects nothing else.
 */
public final class ApiKey {
    /** Tells a key from any other secret, also where one leaks. */
    public static final String PREFIX = "xtarly_pos_";
    /** Base-62 characters: 178 bits of randomness. */
    public static final int SECRET_LENGTH = 30;
    /** Base-62 characters, which hold the 32 bits of CRC-32. */
    public static final int CHECKSUM_LENGTH = 6;
    /** The digits of base 62, in ASCII order. */
    public static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final Pattern FORMAT =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");

    private final String text;
    private final SecretHash hash;

    private ApiKey(String text) {
        this.text = text;
        this.hash = SecretHash.of(text);
    }

    /**
     * Completes a secret to a key.
     *
     * @param secret {@value #SECRET_LENGTH} characters of {@link #ALPHABET}, drawn from a secure source
     */
    public static ApiKey of(String secret) {
        String body = PREFIX + secret;
        return find(body + checksum(body))
                .orElseThrow(() ->
                        new IllegalArgumentException("A key's secret is " + SECRET_LENGTH + " base-62 characters."));
    }

    /** The key, or nothing when the text has another shape or a wrong checksum. */
    public static Optional<ApiKey> find(String text) {
        if (!FORMAT.matcher(text).matches()) {
            return Optional.empty();
        }
        String body = text.substring(0, text.length() - CHECKSUM_LENGTH);
        return text.endsWith(checksum(body)) ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    /** The whole secret; to be shown to its owner once and never kept. */
    public String reveal() {
        return text;
    }

    /** The last characters, by which owners tell their keys apart. */
    public LastFour lastFour() {
        return new LastFour(text.substring(text.length() - LastFour.LENGTH));
    }

    /** What is stored of it. */
    public SecretHash hash() {
        return hash;
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        char[] digits = new char[CHECKSUM_LENGTH];
        long rest = crc.getValue();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return PREFIX + "…" + lastFour();
    }
}
