package com.xtarly.rewards.domain.ledger;

import java.nio.charset.StandardCharsets;

/**
 * What a till attached to a purchase: the text of a JSON object, kept to the letter, at most {@value #MAX_BYTES} bytes
 * of UTF-8.
 */
public record Metadata(String json) {
    /** Room for a receipt's references, not for the receipt. */
    public static final int MAX_BYTES = 8 * 1024;

    /**
     * Metadata, measured; that it is a JSON object is for its reader to know.
     *
     * @throws IllegalArgumentException when it is too long
     */
    public Metadata {
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("Metadata is at most " + MAX_BYTES + " bytes of JSON.");
        }
    }

    /**
     * The text of a JSON object as metadata.
     *
     * @throws IllegalArgumentException when it is too long
     */
    public static Metadata of(String json) {
        return new Metadata(json);
    }
}
