package com.xtarly.rewards.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A body as {@link BodyCollector} gathers it and leaves it for the route that wants it. It counts from its first byte
 * until its request is over, since until then it may wait for a turn, and then what was made of it for the database.
 * Thread-safe.
 */
final class RequestBody {
    /** Many times the largest purchase a till could report. */
    static final int MAX_BYTES = 64 * 1024;
    /** What a till collected in some days offline. */
    static final int MAX_LARGE_BYTES = 1024 * 1024;

    private static final String ATTRIBUTE = RequestBody.class.getName();
    private static final byte[] NOTHING = {};

    private final int maxLength;
    private final HeldBytes heldByAll;
    private byte[] bytes = NOTHING;
    private int length;
    private int counted;
    private boolean over;

    /** @param maxLength beyond which it will never grow */
    RequestBody(int maxLength, HeldBytes heldByAll) {
        this.maxLength = maxLength;
        this.heldByAll = heldByAll;
    }

    /** @throws ProblemException when the body was too large to be kept */
    static RequestBody of(Context ctx) {
        RequestBody body = ctx.attribute(ATTRIBUTE);
        if (body == null) {
            throw new ProblemException(Problem.of(413));
        }
        return body;
    }

    /** Leaves it for the route. */
    void keepFor(Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Adds what came of it, unless all bodies together would hold too much. */
    synchronized boolean add(Content.Chunk chunk) {
        int count = chunk.remaining();
        if (length + count > bytes.length && !grow(length + count)) {
            return false;
        }
        chunk.get(bytes, length, count);
        length += count;
        return true;
    }

    private boolean grow(int needed) {
        int capacity = Math.min(maxLength, Math.max(needed, 2 * bytes.length));
        if (!heldByAll.take(capacity - counted)) {
            return false;
        }
        counted = capacity;
        bytes = Arrays.copyOf(bytes, capacity);
        return true;
    }

    /** The bytes, once: they need not be kept beside what is made of them. */
    synchronized ByteBuffer take() {
        ByteBuffer taken = ByteBuffer.wrap(bytes, 0, length);
        bytes = NOTHING;
        length = 0;
        return taken;
    }

    /** Forgets the bytes, which are no longer wanted. */
    synchronized void letGo() {
        bytes = NOTHING;
        length = 0;
        heldByAll.giveBack(counted);
        counted = 0;
    }

    /** Its request was answered, or nobody is there any more to be answered. */
    synchronized void end() {
        over = true;
        letGo();
    }

    synchronized boolean isOver() {
        return over;
    }
}
