package com.xtarly.rewards.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the head of a request trickles in: Jetty itself ends only those that fall silent. A
 * connection that has received something, yet no new request, in two windows running is trickling. A request whose body
 * is under way looks the same for one window; {@link BodyCollector} has ended it before the second is over.
 */
final class SlowHeads implements Connection.Listener {
    private static final int WINDOWS = 2;

    private final Scheduler scheduler;
    private final Duration window;

    SlowHeads(Scheduler scheduler, Duration window) {
        this.scheduler = scheduler;
        this.window = window;
    }

    @Override
    public void onOpened(Connection connection) {
        checkLater(new Watch(connection));
    }

    private void checkLater(Watch watch) {
        scheduler.schedule(watch, window.toMillis(), TimeUnit.MILLISECONDS);
    }

    private final class Watch implements Runnable {
        private final Connection connection;
        private long requests;
        private long bytes;
        private int trickles;

        Watch(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void run() {
            boolean trickled = connection.getMessagesIn() == requests && connection.getBytesIn() > bytes;
            trickles = trickled ? trickles + 1 : 0;
            requests = connection.getMessagesIn();
            bytes = connection.getBytesIn();
            if (trickles >= WINDOWS) {
                connection.getEndPoint().close();
            } else if (connection.getEndPoint().isOpen()) {
                checkLater(this);
            }
        }
    }
}
