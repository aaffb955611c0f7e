package com.xtarly.rewards.http;

import com.xtarly.rewards.domain.Reason;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
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
     * A body too large, or for which there is no room, is read on to here, and forgotten: a sender who is hung up on in
     * the middle seldom sees the answer. One that is larger still is hung up on.
     */
    static final int MAX_BYTES_FORGOTTEN = 2 * RequestBody.MAX_LARGE_BYTES;
    /** A body that has not arrived by then, though its sender was never silent for long, is given up. */
    static final Duration MAX_READING = Duration.ofSeconds(10);
    /**
     * The bodies of all requests under way, whether they still come in or wait for their outcome; one that grows past
     * this is turned away. That is 4 KB for each of {@link JettyLimits#MAX_CONNECTIONS}: a purchase has a tenth of it.
     */
    static final long MAX_BYTES_HELD = 16L * 1024 * 1024;
    /**
     * Large bodies are counted apart, so that uploads turn away other uploads, and never a purchase. The heap of 256 MB
     * has to hold this nearly twice: an array of half a region or more has whole regions for itself.
     */
    static final long MAX_LARGE_BYTES_HELD = 24L * 1024 * 1024;

    private final Set<String> largeBodies;
    private final HeldBytes held;
    private final HeldBytes heldByLarge;

    /** @param largeBodies the paths at which a body may have {@link RequestBody#MAX_LARGE_BYTES} */
    BodyCollector(Set<String> largeBodies, HeldBytes held, HeldBytes heldByLarge) {
        this.largeBodies = largeBodies;
        this.held = held;
        this.heldByLarge = heldByLarge;
    }

    private boolean mayBeLarge(Request request) {
        String path = Request.getPathInContext(request);
        return path != null && (largeBodies.contains(path) || largeBodies.contains(withoutLastSlash(path)));
    }

    private RequestBody emptyBody(Request request, int maxBytes) {
        int maxLength = request.getLength() < 0 ? maxBytes : (int) Math.min(request.getLength(), maxBytes);
        return new RequestBody(maxLength, maxBytes > RequestBody.MAX_BYTES ? heldByLarge : held);
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
        private final RequestBody body;
        private long length;
        private boolean waited;
        private boolean overloaded;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.maxBytes = mayBeLarge(request) ? RequestBody.MAX_LARGE_BYTES : RequestBody.MAX_BYTES;
            this.body = emptyBody(request, maxBytes);
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
                request.demand(this);
            }
        }

        private void keep(Content.Chunk chunk) {
            if (length == 0 && chunk.hasRemaining()) {
                Request.addCompletionListener(request, failure -> body.end());
            }
            length += chunk.remaining();
            if (length <= maxBytes && !overloaded) {
                overloaded = !body.add(chunk);
            }
            if (length > maxBytes || overloaded) {
                body.letGo();
            }
            chunk.release();
        }

        private void finish() {
            if (overloaded) {
                refuse(Problem.of(Reason.OVERLOADED));
                return;
            }
            if (length <= maxBytes) {
                body.keepFor(request);
            }
            if (waited) {
                request.getContext().execute(() -> handOver(request, response, callback));
            } else {
                handOver(request, response, callback);
            }
        }

        private void refuse(Problem problem) {
            JettyErrors.refuse(problem, request, response, callback);
        }
    }
}
