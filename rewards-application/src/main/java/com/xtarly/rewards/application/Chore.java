package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.StoresUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What is done again and again in the background, on a thread of its own, until it is closed. Thread-safe. */
public final class Chore implements AutoCloseable {
    /** So long a stop waits for the chore under way. */
    private static final Duration MAX_DRAIN = Duration.ofSeconds(1);

    private final ScheduledExecutorService thread;
    private final Runnable work;

    /**
     * Begins.
     *
     * @param name what the thread is called
     * @param pause between the end of one turn and the next
     * @param work whatever it throws, it is done again after the pause
     */
    public Chore(String name, Duration pause, Runnable work) {
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        var unused =
                thread.scheduleWithFixedDelay(this::turn, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A chore that threw would not be done again. */
    private void turn() {
        try {
            work.run();
        } catch (StoresUnavailable e) {
            // The stores said so themselves, and the next turn comes.
        } catch (RuntimeException e) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
        }
    }

    /** Begins no other turn, and waits a moment for the one under way. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            var unused = thread.awaitTermination(MAX_DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
