package com.xtarly.rewards.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sees to it that a request has the method of its first line. Javalin would believe a header that says otherwise, so
 * that a mere GET could register a purchase.
 */
final class RequestLineMethod extends Handler.Wrapper {
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    RequestLineMethod(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean overridden = request.getHeaders().contains(OVERRIDE);
        return super.handle(overridden ? new NotOverridden(request) : request, response, callback);
    }

    private static final class NotOverridden extends Request.Wrapper {
        private final HttpFields headers;

        NotOverridden(Request request) {
            super(request);
            this.headers =
                    HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
