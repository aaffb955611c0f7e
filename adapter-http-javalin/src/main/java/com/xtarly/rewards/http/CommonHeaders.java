package com.xtarly.rewards.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/** What every answer carries in its head, whoever writes it. */
final class CommonHeaders {
    static final String JSON = "application/json;charset=utf-8";

    private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
    private static final HttpField NO_SNIFF = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

    private CommonHeaders() {}

    static void put(Request request, HttpFields.Mutable answer) {
        answer.put(RequestId.HEADER, RequestId.of(request));
        answer.put(NO_STORE);
        answer.put(NO_SNIFF);
    }
}
