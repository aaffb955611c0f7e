package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs what has to wait for the stores and is too rare to be collected into batches: each errand once, on a thread of
 * its own, so that no caller's thread waits. Thread-safe.
 */
public final class Errands implements AutoCloseable {
    /** So many errands may wait where nothing else is said; beyond, callers are turned away at once. */
    public static final int MAX_WAITING = 512;
    /** So long a stop waits for what was accepted before it. */
    public static final Duration MAX_DRAIN = Duration.ofSeconds(1);

    private record Errand<T>(Supplier<Outcome<T>> work, CompletableFuture<Outcome<T>> answer) implements Runnable {
        /** Whoever gave up waiting was told so, and may have asked again. */
        @Override
        public void run() {
            if (answer.isDone()) {
                return;
            }
            try {
                answer.complete(work.get());
            } catch (StoresUnavailable e) {
                refuse();
            } catch (Throwable defect) {
                answer.completeExceptionally(defect);
            }
        }

        void refuse() {
            answer.complete(Outcome.refused(Reason.UNAVAILABLE));
        }
    }

    private final ThreadPoolExecutor threads;

    /**
     * Starts the workers.
     *
     * @param workerCount how many errands may be under way at once, at least 1
     */
    public Errands(int workerCount) {
        this(workerCount, MAX_WAITING);
    }

    /**
     * The same for errands of which fewer may wait.
     *
     * @param maxWaiting at least 1
     */
    public Errands(int workerCount, int maxWaiting) {
        this.threads = new ThreadPoolExecutor(
                workerCount, workerCount, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(maxWaiting), errand -> {
                    Thread thread = new Thread(errand, "errands");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Has the errand run once.
     *
     * @return what came of it: {@code OVERLOADED} when too many wait already, {@code UNAVAILABLE} when the stores are
     *     or the system stops; completed exceptionally only by a defect
     */
    public <T> CompletableFuture<Outcome<T>> submit(Supplier<Outcome<T>> work) {
        Errand<T> errand = new Errand<>(work, new CompletableFuture<>());
        try {
            threads.execute(errand);
        } catch (RejectedExecutionException e) {
            errand.answer.complete(Outcome.refused(threads.isShutdown() ? Reason.UNAVAILABLE : Reason.OVERLOADED));
        }
        return errand.answer;
    }

    /** How many errands wait for a worker at this moment. */
    public int waiting() {
        return threads.getQueue().size();
    }

    /** Accepts nothing more, finishes what was accepted, and returns when it is done or {@link #MAX_DRAIN} is over. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(MAX_DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Runnable> waiting = new ArrayList<>();
        threads.getQueue().drainTo(waiting);
        waiting.forEach(errand -> ((Errand<?>) errand).refuse());
    }
}
