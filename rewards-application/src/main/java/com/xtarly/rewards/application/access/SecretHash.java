package com.xtarly.rewards.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a secret that was drawn at random: all that is ever stored of it. Compared in constant time. What
 * people choose themselves needs a slow hash instead, see {@link com.xtarly.rewards.application.access.PasswordHash}.
 */
public final class SecretHash {
    /** What SHA-256 makes. */
    public static final int BYTES = 32;

    private final byte[] digest;

    private SecretHash(byte[] digest) {
        this.digest = digest;
    }

    /** The hash of a secret in ASCII. */
    public static SecretHash of(String secret) {
        try {
            byte[] ascii = secret.getBytes(StandardCharsets.US_ASCII);
            return of(MessageDigest.getInstance("SHA-256").digest(ascii));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * A digest as a hash.
     *
     * @throws IllegalArgumentException unless there are {@value #BYTES} bytes
     */
    public static SecretHash of(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("A secret's hash has " + BYTES + " bytes.");
        }
        return new SecretHash(digest.clone());
    }

    /** The digest; a copy of it. */
    public byte[] bytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretHash that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return digest[0] << 24 | (digest[1] & 0xff) << 16 | (digest[2] & 0xff) << 8 | (digest[3] & 0xff);
    }

    /** Enough to tell two hashes apart in a log, and no more. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest, 0, 4) + "…";
    }
}
