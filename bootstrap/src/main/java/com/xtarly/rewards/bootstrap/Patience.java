package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.cli.Failure;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a server waits for a database that is not there yet.
 *
 * @param pause between two attempts
 * @param limit until it gives up
 */
record Patience(Duration pause, Duration limit) {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    /** A database that starts together with us is there by then; one that is not needs somebody to look. */
    static final Patience AT_START = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(60));

    /**
     * Tries until the stores are available.
     *
     * @param place where the database is, for people
     * @throws Failure when the limit is over
     */
    <T> T untilAvailable(String place, Supplier<T> attempt) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return attempt.get();
            } catch (StoresUnavailable e) {
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw Failure.unavailable("The database at " + place + " was not there for " + limit.toSeconds()
                            + " seconds; see that it runs and can be reached from here, then start again.");
                }
                LOG.warn("The database at {} is not there yet; trying again in {} s.", place, pause.toSeconds());
                sleep();
            }
        }
    }

    private void sleep() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("Interrupted while waiting for the database.");
        }
    }
}
