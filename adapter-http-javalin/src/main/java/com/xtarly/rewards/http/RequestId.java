package com.xtarly.rewards.http;

import com.xtarly.rewards.application.access.ApiKey;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What a request is called in the answer, in the log and between people: the caller's own name for it, or ours. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    /** Room for any tracing system's ids. */
    static final int MAX_LENGTH = 128;

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1," + MAX_LENGTH + "}");

    private RequestId() {}

    static String of(Request request) {
        String given = request.getHeaders().get(HEADER);
        return given != null && VISIBLE_ASCII.matcher(given).matches() ? given : generate();
    }

    /** The id the answer under way carries already. */
    static String of(Context ctx) {
        return String.valueOf(ctx.res().getHeader(HEADER));
    }

    /** The id for whoever runs the server: a key or an email that a caller has put there is for nobody else. */
    static String told(@Nullable String id) {
        return id == null || id.contains("@") || id.contains(ApiKey.PREFIX) ? Exchanges.NONE : id;
    }

    private static String generate() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "req_" + new UUID(random.nextLong(), random.nextLong());
    }
}
