package com.xtarly.rewards.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Sends files that are made while they are sent, in little memory however long they are. Writing waits for the reader,
 * so it has threads of its own: slow downloads keep other downloads waiting, and nobody else.
 */
public final class Downloads {
    /** Who has not read all of it by then is hung up on, and sees that the file is not whole. */
    static final Duration MAX_SENDING = Duration.ofMinutes(2);

    private static final int AT_ONCE = 2;
    private static final int MAX_WAITING = 16;
    private static final ThreadPoolExecutor THREADS = threads();

    /** Writes a file, piece by piece. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    private Downloads() {}

    /**
     * Sends a file.
     *
     * @param name what the browser calls it: letters, digits, hyphens and a dot
     * @return when it was sent, or will not be
     */
    public static CompletableFuture<?> send(Context ctx, String name, String mediaType, Content content) {
        Request request = ServletContextRequest.getServletContextRequest(ctx.req());
        try {
            return CompletableFuture.runAsync(() -> write(ctx, request, name, mediaType, content), THREADS);
        } catch (RejectedExecutionException e) {
            Answers.refuse(ctx, Problem.outcomeUnsaid());
            return CompletableFuture.completedFuture(null);
        }
    }

    private static void write(Context ctx, Request request, String name, String mediaType, Content content) {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task hangUp = request.getComponents()
                .getScheduler()
                .schedule(() -> client.close(new TimeoutException()), MAX_SENDING.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ctx.contentType(mediaType);
            ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            OutputStream file = ctx.res().getOutputStream();
            content.writeTo(file);
            file.flush();
        } catch (IOException | RuntimeException e) {
            // Half a file must not look like a whole one.
            client.close(e);
            if (e instanceof RuntimeException) {
                Failures.log(RequestId.of(ctx), e);
            }
        } finally {
            hangUp.cancel();
        }
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MAX_WAITING), download -> {
                    Thread thread = new Thread(download, "downloads");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
