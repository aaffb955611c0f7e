package com.xtarly.rewards.persistence;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Runs a transaction again that PostgreSQL gave up for the sake of another one, with nothing of it left. */
final class Retry {
    /** Conflicts are rare, since rows are locked in one order; more than a few in a row are not chance. */
    private static final int MAX_TRIES = 4;

    private static final long MAX_PAUSE_NANOS = 20_000_000;

    private Retry() {}

    static <T> T onConflict(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (TransactionConflict e) {
                if (attempt == MAX_TRIES) {
                    throw SqlFailures.unavailable(e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS));
            }
        }
    }
}
