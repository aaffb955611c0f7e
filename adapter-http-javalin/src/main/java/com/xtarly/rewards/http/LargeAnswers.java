package com.xtarly.rewards.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Limits what answers take up in memory until their readers have them. No thread waits for a slow reader, so without a
 * limit a few hundred who ask for the longest pages and read none would fill the heap. Thread-safe.
 */
final class LargeAnswers {
    /** Up to here none counts: there are no more of them than connections. A usual page is half as long. */
    static final int MAX_SMALL = 16 * 1024;
    /** All large answers being sent together: some twenty of the very largest, hundreds of usual ones. */
    static final long MAX_BYTES = 16L * 1024 * 1024;
    /** Who has not read a large answer by then, a megabyte at most, is hung up on: others want to send theirs. */
    static final Duration MAX_SENDING = Duration.ofSeconds(30);

    private final HeldBytes unread;
    private final Duration maxSending;

    LargeAnswers(long maxBytes, Duration maxSending) {
        this.unread = new HeldBytes(maxBytes);
        this.maxSending = maxSending;
    }

    /** Whether there is room for an answer of this length; it is then to be sent at once. */
    boolean begin(Request request, int length) {
        if (length <= MAX_SMALL) {
            return true;
        }
        if (!unread.take(length)) {
            return false;
        }
        Scheduler.Task hangUp = hangUpLater(request);
        try {
            Request.addCompletionListener(request, failure -> end(length, hangUp));
        } catch (IllegalStateException over) {
            // Its client went away while it waited: the answer is not going to be sent.
            end(length, hangUp);
        }
        return true;
    }

    private Scheduler.Task hangUpLater(Request request) {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        return request.getComponents()
                .getScheduler()
                .schedule(() -> client.close(new TimeoutException()), maxSending.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end(int length, Scheduler.Task hangUp) {
        hangUp.cancel();
        unread.giveBack(length);
    }
}
