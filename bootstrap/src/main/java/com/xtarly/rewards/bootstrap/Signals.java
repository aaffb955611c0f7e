package com.xtarly.rewards.bootstrap;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when the process is told to stop (SIGTERM, SIGINT). */
final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    /** Ten seconds are for requests under way; whoever told us to stop waits for fifteen in all. */
    private static final Duration MAX_STOP = Duration.ofSeconds(14);

    private Signals() {}

    /** Closes what is open and ends the process with the exit code, or with 1 when that takes too long. */
    static void closeAndExit(Opened opened, int exitCode) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(opened, exitCode), "stop"));
    }

    private static void stop(Opened opened, int exitCode) {
        if (opened.isClosed()) {
            return;
        }
        LOG.info("Stopping: what is under way is finished, nothing new is accepted.");
        Thread closing = new Thread(opened::close, "close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(MAX_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A process ended by a signal has an exit code of the JVM's choice; ours says whether all went well.
        Runtime.getRuntime().halt(opened.isClosed() ? exitCode : 1);
    }
}
