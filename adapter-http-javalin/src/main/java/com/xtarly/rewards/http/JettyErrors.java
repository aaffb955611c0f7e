package com.xtarly.rewards.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Puts the errors that Jetty itself answers, such as a malformed request line, into the envelope. */
final class JettyErrors implements Request.Handler {
    private static final String ATTRIBUTE = JettyErrors.class.getName();

    private final ErrorLinks links;

    JettyErrors(ErrorLinks links) {
        this.links = links;
    }

    /** Ends a request that no route has seen. */
    static void refuse(Problem problem, Request request, Response response, Callback callback) {
        request.setAttribute(ATTRIBUTE, problem);
        Response.writeError(request, response, callback, problem.status());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem =
                request.getAttribute(ATTRIBUTE) instanceof Problem known ? known : Problem.of(response.getStatus());
        Notes.of(request).refused(problem);
        HttpFields.Mutable head = response.getHeaders();
        CommonHeaders.put(request, head);
        head.put(HttpHeader.CONTENT_TYPE, CommonHeaders.JSON);
        if (!(request.getAttribute(ATTRIBUTE) instanceof Problem)) {
            // Jetty has not understood the request, hangs up, and tells nobody: the next one would be lost.
            head.put(HttpFields.CONNECTION_CLOSE);
        }
        if (problem.status() == 503) {
            head.put(HttpHeader.RETRY_AFTER, Answers.RETRY_AFTER_SECONDS);
        }
        response.setStatus(problem.status());
        byte[] json = Envelope.bytes(
                Envelope.failure(problem, String.valueOf(head.get(RequestId.HEADER)), links.to(problem)));
        // Jetty itself drops the body only when it has understood the whole head.
        boolean bodiless = HttpMethod.HEAD.is(request.getMethod());
        head.put(HttpHeader.CONTENT_LENGTH, json.length);
        response.write(true, bodiless ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(json), callback);
        return true;
    }
}
