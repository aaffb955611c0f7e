package com.xtarly.rewards.http;

import java.util.concurrent.atomic.AtomicLong;

/** Memory that strangers can make many requests hold at once, with a limit for all of them together. Thread-safe. */
final class HeldBytes {
    private final AtomicLong held = new AtomicLong();
    private final long max;

    HeldBytes(long max) {
        this.max = max;
    }

    /** Counts them, unless that would be too many; then nothing is counted. */
    boolean take(long count) {
        boolean enough = held.addAndGet(count) <= max;
        if (!enough) {
            giveBack(count);
        }
        return enough;
    }

    void giveBack(long count) {
        held.addAndGet(-count);
    }
}
