package com.xtarly.rewards.http;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Writes answers, now or later. */
public final class Answers {
    /**
     * Nobody waits longer for an outcome; what it would have been is then unknown, and the answer is 503. A second is
     * left to write and send it, so that every call ends within ten.
     */
    public static final Duration MAX_WAIT = Duration.ofSeconds(9);

    static final String RETRY_AFTER_SECONDS = "1";

    private static final String RETRY_AFTER = "Retry-After";

    private static final Deadlines DEADLINES = new Deadlines(MAX_WAIT);
    private static final LargeAnswers LARGE = new LargeAnswers(LargeAnswers.MAX_BYTES, LargeAnswers.MAX_SENDING);

    private static final String DEADLINE = "deadline of the request";

    private Answers() {}

    /** The code of the error that a request was answered with; nothing when it was answered well. */
    public static Optional<String> errorCode(Context ctx) {
        return Optional.ofNullable(Notes.of(ctx).code());
    }

    /** Answers 200. */
    public static void accept(Context ctx, Object data) {
        byte[] json = Envelope.bytes(Envelope.success(data));
        if (LARGE.begin(ServletContextRequest.getServletContextRequest(ctx.req()), json.length)) {
            write(ctx, 200, json);
        } else {
            refuse(ctx, Problem.outcomeUnsaid());
        }
    }

    /** Says when the same request may be answered otherwise; without, a refusal for now says in a second. */
    public static void retryAfter(Context ctx, long seconds) {
        ctx.header(RETRY_AFTER, Long.toString(seconds));
    }

    /** Answers with the problem's status. */
    public static void refuse(Context ctx, Problem problem) {
        Notes.of(ctx).refused(problem);
        if (problem.status() == 401) {
            ctx.header("WWW-Authenticate", "ApiKey realm=\"Xtarly\"");
        }
        if (problem.isTemporary() && !ctx.res().containsHeader(RETRY_AFTER)) {
            ctx.header(RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        write(ctx, problem.status(), Envelope.bytes(part(ctx, problem)));
    }

    /** One of several outcomes in one answer, in an envelope of its own. */
    public static <T> Object part(Context ctx, CompletableFuture<Outcome<T>> done, Function<? super T, ?> data) {
        try {
            return done.join()
                    .<Object>fold(
                            value -> Envelope.success(data.apply(value)), reason -> part(ctx, Problem.of(reason)));
        } catch (CompletionException e) {
            Failures.log(RequestId.of(ctx), e);
            return part(ctx, Problem.internalError());
        }
    }

    /** A refusal as one of several outcomes. */
    public static Object part(Context ctx, Problem problem) {
        return Envelope.failure(problem, RequestId.of(ctx), ErrorLinks.to(problem, ctx));
    }

    /**
     * Answers once the outcome is there; no thread waits for it. Whoever completes the outcome writes the answer.
     *
     * @param data what to show of an accepted outcome; may refuse with a {@link ProblemException}
     */
    public static <T> void later(Context ctx, CompletableFuture<Outcome<T>> outcome, Function<? super T, ?> data) {
        ctx.future(() -> DEADLINES.limit(outcome).thenAccept(done -> accept(ctx, done.fold(data, Answers::refusal))));
    }

    /**
     * Writes something else than JSON once the outcome is there; no thread waits for it.
     *
     * @param accepted writes it; the answer is over when what it returns is
     * @param refused the same of a refusal, and of an outcome that is not there in time
     */
    public static <T> void later(
            Context ctx,
            CompletableFuture<Outcome<T>> outcome,
            Function<T, CompletableFuture<?>> accepted,
            Function<Reason, CompletableFuture<?>> refused) {
        ctx.future(() -> inTime(ctx, outcome).thenCompose(done -> done.<CompletableFuture<?>>fold(accepted, refused)));
    }

    /**
     * The outcome, or {@code UNAVAILABLE} when the request has waited long enough, for this and whatever it waited for
     * before: what it would have been is then unknown.
     */
    public static <T> CompletableFuture<Outcome<T>> inTime(Context ctx, CompletableFuture<Outcome<T>> outcome) {
        return DEADLINES
                .limit(outcome, deadline(ctx))
                .exceptionallyCompose(failure -> failure instanceof TimeoutException
                        ? CompletableFuture.completedFuture(Outcome.refused(Reason.UNAVAILABLE))
                        : CompletableFuture.failedFuture(failure));
    }

    private static long deadline(Context ctx) {
        Long known = ctx.attribute(DEADLINE);
        if (known != null) {
            return known;
        }
        long deadline = DEADLINES.fromNow();
        ctx.attribute(DEADLINE, deadline);
        return deadline;
    }

    /** Answers with something else than JSON. */
    public static void content(Context ctx, int status, String mediaType, byte[] content) {
        ctx.contentType(mediaType);
        write(ctx, status, content);
    }

    private static Object refusal(Reason reason) {
        throw new ProblemException(Problem.of(reason));
    }

    /**
     * Leaves the bytes in the response's buffer: Jetty then sends them without a thread waiting for a slow reader. In a
     * buffer that they fill, this thread would wait.
     */
    private static void write(Context ctx, int status, byte[] json) {
        try {
            ctx.status(status);
            ctx.res().setBufferSize(json.length + 1);
            ctx.res().getOutputStream().write(json);
        } catch (IOException e) {
            // The client went away, which it may, and nobody is left to be told.
        }
    }
}
