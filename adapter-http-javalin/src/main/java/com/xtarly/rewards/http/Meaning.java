package com.xtarly.rewards.http;

import com.xtarly.rewards.domain.ledger.Fingerprint;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, part after part, so that two that mean the same have the same fingerprint however they are
 * written. Each part is preceded by its length: no two lists of parts read the same.
 */
public final class Meaning {
    private final MessageDigest digest;

    private Meaning() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }

    /** Begins with the kind of request. */
    public static Meaning of(String operation) {
        return new Meaning().with(operation);
    }

    /** Adds a part in its one normal form; an absent one differs from an empty one. */
    public Meaning with(@Nullable Object part) {
        if (part == null) {
            digest.update((byte) '-');
            return this;
        }
        byte[] text = characters(part.toString());
        digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(text);
        return this;
    }

    /** As they are in memory: UTF-8 has one question mark for all halves of broken Unicode. */
    private static byte[] characters(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        var unused = bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** The meaning with the key it was sent with; null when there was none. Ends the meaning. */
    @Nullable
    public Idempotency sentWith(Optional<IdempotencyKey> key) {
        return key.map(given -> new Idempotency(given, Fingerprint.of(digest.digest())))
                .orElse(null);
    }
}
