package com.xtarly.rewards.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts the errors that Jetty itself answers, such as a malformed request line, into the envelope. */
final class JettyErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Problem.of(response.getStatus());
        HttpFields.Mutable head = response.getHeaders();
        CommonHeaders.put(request, head);
        head.put(HttpHeader.CONTENT_TYPE, CommonHeaders.JSON);
        if (problem.status() == 503) {
            head.put(HttpHeader.RETRY_AFTER, Answers.RETRY_AFTER_SECONDS);
        }
        response.setStatus(problem.status());
        byte[] json = Envelope.failure(problem, String.valueOf(head.get(RequestId.HEADER)));
        response.write(true, ByteBuffer.wrap(json), callback);
        return true;
    }
}
