package com.xtarly.rewards.bootstrap.endtoend;

/**
 * A purchase that a till wants registered, and goes on wanting until it is told.
 *
 * @param key its {@code Idempotency-Key}, the same however often it is sent
 * @param amount in the smallest currency unit
 */
record Attempt(String key, String customerId, long amount) {
    private static final long UNIT = 1_000;

    /** What the demo's program gives for it: one point a unit, computed here and not by the product. */
    long points() {
        return amount / UNIT;
    }

    /** The key is also in the metadata, so that the public reads say which request made an entry. */
    String body() {
        return "{\"amount\":%d,\"customerId\":\"%s\",\"metadata\":{\"request\":\"%s\"}}"
                .formatted(amount, customerId, key);
    }
}
