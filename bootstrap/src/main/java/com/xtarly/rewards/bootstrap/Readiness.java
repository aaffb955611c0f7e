package com.xtarly.rewards.bootstrap;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What readiness probes are told, from memory: anybody may probe as often as they like, and the database is asked at
 * the same calm pace. Thread-safe.
 */
final class Readiness implements AutoCloseable, BooleanSupplier {
    /** How long a database may be gone, or back, before probes hear of it. */
    private static final Duration PACE = Duration.ofMillis(500);

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Readiness::thread);
    private volatile boolean ready;

    private Readiness() {}

    /** Asks once before it returns, and from then on by itself. */
    static Readiness watching(BooleanSupplier database) {
        Readiness readiness = new Readiness();
        readiness.ready = database.getAsBoolean();
        var unused = readiness.watch.scheduleWithFixedDelay(
                () -> readiness.ready = answers(database), PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
        return readiness;
    }

    @Override
    public boolean getAsBoolean() {
        return ready;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** A watch that throws would not watch again. */
    private static boolean answers(BooleanSupplier database) {
        try {
            return database.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "readiness");
        thread.setDaemon(true);
        return thread;
    }
}
