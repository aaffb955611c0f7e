package com.xtarly.rewards.http;

import io.javalin.http.Context;
import org.eclipse.jetty.server.Request;

/** Where {@link BodyCollector} leaves a request's body for the route that wants it. */
final class RequestBody {
    /** Many times the largest purchase a till could report. */
    static final int MAX_BYTES = 64 * 1024;
    /** What a till collected in some days offline. */
    static final int MAX_LARGE_BYTES = 1024 * 1024;

    private static final String ATTRIBUTE = RequestBody.class.getName();

    private RequestBody() {}

    static void keep(Request request, byte[] body) {
        request.setAttribute(ATTRIBUTE, body);
    }

    /** @throws ProblemException when the body was too large to be kept */
    static byte[] of(Context ctx) {
        byte[] body = ctx.attribute(ATTRIBUTE);
        if (body == null) {
            throw new ProblemException(Problem.of(413));
        }
        return body;
    }
}
