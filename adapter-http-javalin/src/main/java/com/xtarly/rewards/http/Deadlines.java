package com.xtarly.rewards.http;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends waits that take too long. {@link CompletableFuture#orTimeout} would set and cancel a timer for each request;
 * here a look at all of them, now and then, does. Thread-safe.
 */
final class Deadlines {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private record Wait(CompletableFuture<?> outcome, long deadline) {
        /** Whether nobody waits any more. */
        boolean isOver() {
            if (!outcome.isDone() && System.nanoTime() - deadline > 0) {
                outcome.completeExceptionally(new TimeoutException());
            }
            return outcome.isDone();
        }
    }

    private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
    private final long patience;

    Deadlines(Duration patience) {
        this.patience = patience.toNanos();
        Thread watch = new Thread(this::watch, "deadlines");
        watch.setDaemon(true);
        watch.start();
    }

    /** When whoever begins to wait now has waited long enough; in nanoseconds, for {@link #limit}. */
    long fromNow() {
        return System.nanoTime() + patience;
    }

    /** Fails the outcome with a {@link TimeoutException} unless it is there in time. */
    <T> CompletableFuture<T> limit(CompletableFuture<T> outcome) {
        return limit(outcome, fromNow());
    }

    /** The same for a wait that began earlier, with something else. */
    <T> CompletableFuture<T> limit(CompletableFuture<T> outcome, long deadline) {
        if (!outcome.isDone()) {
            waits.add(new Wait(outcome, deadline));
        }
        return outcome;
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            waits.removeIf(Wait::isOver);
        }
    }
}
