package com.xtarly.rewards.http;

import com.xtarly.rewards.domain.Reason;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads each body whole before the request is handled, without a thread waiting for it: a thousand slow bodies cost
 * some memory, and nobody else's time. Bytes are copied as they come, since Jetty's own buffers are 8 KB each however
 * little is in them.
 */
final class BodyCollector extends Handler.Wrapper {
    /**
     * A body too large is read on to here, and forgotten: a sender who is hung up on in the middle seldom sees the
     * answer. One that is larger still is hung up on.
     */
    static final int MAX_BYTES_FORGOTTEN = 2 * RequestBody.MAX_LARGE_BYTES;
    /** A body that has not arrived by then, though its sender was never silent for long, is given up. */
    static final Duration MAX_READING = Duration.ofSeconds(10);
    /** All unfinished bodies together; a body that grows past this is turned away. */
    static final long MAX_BYTES_WAITING = 32L * 1024 * 1024;

    private final AtomicLong bytesWaiting = new AtomicLong();
    private final Set<String> largeBodies;
    private final long maxBytesWaiting;

    /** @param largeBodies the paths at which a body may have {@link RequestBody#MAX_LARGE_BYTES} */
    BodyCollector(Set<String> largeBodies, long maxBytesWaiting) {
        this.largeBodies = largeBodies;
        this.maxBytesWaiting = maxBytesWaiting;
    }

    private int maxBytes(Request request) {
        String path = Request.getPathInContext(request);
        boolean large = path != null && (largeBodies.contains(path) || largeBodies.contains(withoutLastSlash(path)));
        return large ? RequestBody.MAX_LARGE_BYTES : RequestBody.MAX_BYTES;
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > MAX_BYTES_FORGOTTEN) {
            return super.handle(request, response, callback);
        }
        new Reading(request, response, callback).read();
        return true;
    }

    private void handOver(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** One body under way. Jetty calls it from one thread at a time. */
    private final class Reading implements Invocable.Task {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final int maxBytes;
        private final long deadline = System.nanoTime() + MAX_READING.toNanos();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
        private long length;
        private int counted;
        private boolean waited;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.maxBytes = maxBytes(request);
        }

        /** Tells Jetty that this never blocks, so that it may run on the thread that watches all connections. */
        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void run() {
            waited = true;
            read();
        }

        void read() {
            Content.Chunk chunk = request.read();
            while (chunk != null && !Content.Chunk.isFailure(chunk)) {
                keep(chunk);
                if (chunk.isLast() || length > MAX_BYTES_FORGOTTEN) {
                    finish();
                    return;
                }
                chunk = request.read();
            }
            if (chunk != null) {
                refuse(Problem.of(chunk.getFailure() instanceof TimeoutException ? 408 : 400));
            } else if (System.nanoTime() > deadline) {
                refuse(Problem.of(408));
            } else {
                waitForMore();
            }
        }

        private void keep(Content.Chunk chunk) {
            length += chunk.remaining();
            if (length <= maxBytes) {
                byte[] bytes = new byte[chunk.remaining()];
                chunk.get(bytes, 0, bytes.length);
                body.writeBytes(bytes);
            }
            chunk.release();
        }

        private void waitForMore() {
            int grown = body.size() - counted;
            counted = body.size();
            if (bytesWaiting.addAndGet(grown) > maxBytesWaiting && grown > 0) {
                refuse(Problem.of(Reason.OVERLOADED));
            } else {
                request.demand(this);
            }
        }

        private void finish() {
            bytesWaiting.addAndGet(-counted);
            if (length <= maxBytes) {
                RequestBody.keep(request, body.toByteArray());
            }
            if (waited) {
                request.getContext().execute(() -> handOver(request, response, callback));
            } else {
                handOver(request, response, callback);
            }
        }

        private void refuse(Problem problem) {
            bytesWaiting.addAndGet(-counted);
            JettyErrors.refuse(problem, request, response, callback);
        }
    }
}
