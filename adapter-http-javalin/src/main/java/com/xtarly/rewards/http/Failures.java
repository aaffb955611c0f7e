package com.xtarly.rewards.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown while a request is handled into an answer. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static void addTo(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        routes.exception(ProblemException.class, (e, ctx) -> Answers.refuse(ctx, e.problem()));
        routes.exception(TimeoutException.class, (e, ctx) -> Answers.refuse(ctx, Problem.outcomeUnknown()));
        routes.exception(MethodNotAllowedResponse.class, Failures::refuseMethod);
        routes.exception(HttpResponseException.class, (e, ctx) -> Answers.refuse(ctx, Problem.of(e.getStatus())));
        routes.exception(Exception.class, Failures::admitDefect);
        config.router.javaLangErrorHandler(Failures::admitDefect);
    }

    private static void refuseMethod(MethodNotAllowedResponse e, Context ctx) {
        ctx.header("Allow", String.join(", ", e.getDetails().values()));
        Answers.refuse(ctx, Problem.of(405));
    }

    private static void admitDefect(Exception defect, Context ctx) {
        log(RequestId.of(ctx), defect);
        Answers.refuse(ctx, Problem.internalError());
    }

    private static void admitDefect(HttpServletResponse answer, Error defect) {
        String requestId = String.valueOf(answer.getHeader(RequestId.HEADER));
        log(requestId, defect);
        try {
            answer.setStatus(500);
            answer.getOutputStream().write(Envelope.failure(Problem.internalError(), requestId));
        } catch (IOException e) {
            log(requestId, e);
        }
    }

    private static void log(String requestId, Throwable defect) {
        LOG.error("Request {} met a defect.", requestId, withoutMessages(defect));
    }

    /** The same trace without its messages, which may quote a key, an email or a till's data. */
    static Throwable withoutMessages(Throwable defect) {
        Throwable cause = defect.getCause();
        Throwable trace = new Throwable(defect.getClass().getName(), cause == null ? null : withoutMessages(cause));
        trace.setStackTrace(defect.getStackTrace());
        return trace;
    }
}
