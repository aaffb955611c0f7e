package com.xtarly.rewards.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A line for each request that was answered. A thread of its own writes them: requests only leave what is to be written
 * and, when too much waits since nobody reads it, go on without; that is counted, and told once it can be. Thread-safe.
 */
public final class RequestLog implements Consumer<Exchange>, AutoCloseable {
    /** So many lines wait to be written: some megabytes, and the better part of a second at full load. */
    static final int MAX_WAITING = 8_192;
    /** So long a stop waits for lines that are still to be written. */
    static final Duration MAX_DRAIN = Duration.ofSeconds(1);

    static final int MAX_AT_ONCE = 512;
    /** A writer that each request had to wake cost more than what it writes. */
    private static final Duration PACE = Duration.ofMillis(50);

    private final OutputStream out;
    private final RequestLine line;
    private final BlockingQueue<Exchange> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer = new Thread(this::writeUntilClosed, "request-log");
    private final CountDownLatch closing = new CountDownLatch(1);
    private long droppedTold;

    /**
     * Begins.
     *
     * @param out written to by one thread, and never closed
     */
    public RequestLog(OutputStream out, RequestLine line) {
        this.out = out;
        this.line = line;
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void accept(Exchange exchange) {
        if (!waiting.offer(exchange)) {
            dropped.incrementAndGet();
        }
    }

    /** How many requests have no line since the start. */
    public long dropped() {
        return dropped.get();
    }

    /** Writes what waits, within {@link #MAX_DRAIN}. */
    @Override
    public void close() {
        closing.countDown();
        try {
            writer.join(MAX_DRAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<Exchange> some = new ArrayList<>();
        try {
            boolean last;
            do {
                last = closing.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
                while (waiting.drainTo(some, MAX_AT_ONCE) > 0) {
                    write(some, text);
                    some.clear();
                    text.reset();
                }
            } while (!last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be written is lost, and the next is tried again: whoever reads may be another by then. */
    private void write(List<Exchange> some, ByteArrayOutputStream text) {
        long missing = dropped.get() - droppedTold;
        try {
            if (missing > 0) {
                line.writeDropped(missing, text);
            }
            for (Exchange exchange : some) {
                line.write(exchange, text);
            }
            text.writeTo(out);
            out.flush();
            droppedTold += missing;
        } catch (IOException e) {
            dropped.addAndGet(some.size());
        }
    }
}
