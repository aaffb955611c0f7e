package com.xtarly.rewards.domain.organization;

import java.security.MessageDigest;
import java.util.HexFormat;

/** The SHA-256 of an API key: all that is ever stored of it. Compared in constant time. */
public final class KeyHash {
    public static final int BYTES = 32;

    private final byte[] digest;

    private KeyHash(byte[] digest) {
        this.digest = digest;
    }

    /**
     * A digest as a hash.
     *
     * @throws IllegalArgumentException unless there are {@value #BYTES} bytes
     */
    public static KeyHash of(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("A key's hash has " + BYTES + " bytes.");
        }
        return new KeyHash(digest.clone());
    }

    public byte[] bytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash that && MessageDigest.isEqual(digest, that.digest);
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
