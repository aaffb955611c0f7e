package com.xtarly.rewards.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown while a request is handled into an answer. */
final class Failures {
    /** Frames logged of a trace: enough to find the place, too few to fill a disk by asking again and again. */
    static final int MAX_FRAMES = 50;
    /** Causes logged of a defect, one within the other. */
    static final int MAX_CAUSES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final List<? extends Part> parts;
    private final ErrorLinks links;

    private Failures(List<? extends Part> parts, ErrorLinks links) {
        this.parts = parts;
        this.links = links;
    }

    static void addTo(JavalinConfig config, List<? extends Part> parts, ErrorLinks links) {
        Failures failures = new Failures(parts, links);
        RoutesConfig routes = config.routes;
        routes.exception(ProblemException.class, (e, ctx) -> failures.refuse(ctx, e.problem()));
        routes.exception(TimeoutException.class, (e, ctx) -> failures.refuse(ctx, Problem.outcomeUnknown()));
        routes.exception(MethodNotAllowedResponse.class, failures::refuseMethod);
        routes.exception(HttpResponseException.class, (e, ctx) -> failures.refuse(ctx, Problem.of(e.getStatus())));
        routes.exception(Exception.class, failures::admitDefect);
        config.router.javaLangErrorHandler(failures::admitDefect);
    }

    /** In the envelope, unless the request is meant for a part that says it otherwise. */
    private void refuse(Context ctx, Problem problem) {
        Notes.of(ctx).refused(problem);
        if (parts.stream().noneMatch(part -> part.refuses(ctx, problem))) {
            Answers.refuse(ctx, problem);
        }
    }

    private void refuseMethod(MethodNotAllowedResponse e, Context ctx) {
        ctx.header("Allow", String.join(", ", e.getDetails().values()));
        refuse(ctx, Problem.of(405));
    }

    private void admitDefect(Exception defect, Context ctx) {
        log(RequestId.of(ctx), defect);
        refuse(ctx, Problem.internalError());
    }

    private void admitDefect(HttpServletResponse answer, Error defect) {
        String requestId = String.valueOf(answer.getHeader(RequestId.HEADER));
        log(requestId, defect);
        try {
            answer.setStatus(500);
            Problem problem = Problem.internalError();
            answer.getOutputStream().write(Envelope.bytes(Envelope.failure(problem, requestId, links.to(problem))));
        } catch (IOException e) {
            log(requestId, e);
        }
    }

    static void log(String requestId, Throwable defect) {
        LOG.error("Request {} met a defect.", RequestId.told(requestId), withoutMessages(defect));
    }

    /** The top of the same trace without its messages, which may quote a key, an email or a till's data. */
    static Throwable withoutMessages(Throwable defect) {
        return withoutMessages(defect, MAX_CAUSES);
    }

    private static Throwable withoutMessages(Throwable defect, int causes) {
        Throwable cause = causes == 0 ? null : defect.getCause();
        Throwable trace =
                new Throwable(defect.getClass().getName(), cause == null ? null : withoutMessages(cause, causes - 1));
        StackTraceElement[] frames = defect.getStackTrace();
        trace.setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, MAX_FRAMES)));
        return trace;
    }
}
