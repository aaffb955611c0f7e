package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is open, to be closed in reverse, once, at any moment: a stop in the middle of a start waits for the step
 * under way, closes what there is, and refuses the next step. Thread-safe.
 */
public final class Opened implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> inOrder = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Opens one more thing.
     *
     * @throws Failure when all has been closed already
     */
    public synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        if (isClosed()) {
            throw Failure.unavailable("Stopped before it had started.");
        }
        T opened = opening.get();
        inOrder.push(opened);
        return opened;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes everything, the last opened first; what cannot be closed does not keep the rest from it. */
    @Override
    public synchronized void close() {
        while (!inOrder.isEmpty()) {
            close(inOrder.pop());
        }
        closed.countDown();
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            LOG.warn("{} did not close: {}", opened.getClass().getSimpleName(), e.getMessage());
        }
    }
}
