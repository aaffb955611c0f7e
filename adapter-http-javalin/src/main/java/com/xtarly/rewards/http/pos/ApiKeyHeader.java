package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.http.Notes;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The header by which a till shows its key. */
final class ApiKeyHeader {
    private static final String NAME = "X-API-Key";

    private ApiKeyHeader() {}

    /**
     * The key, which may still be unknown. Two at once are refused: whoever guards the door might have looked at the
     * other one.
     *
     * @throws ProblemException when there is not exactly one well-formed key
     */
    static ApiKey of(Context ctx) {
        List<String> given = Collections.list(ctx.req().getHeaders(NAME));
        if (given.size() != 1) {
            throw refusal();
        }
        ApiKey key = ApiKey.find(given.get(0)).orElseThrow(ApiKeyHeader::refusal);
        Notes.of(ctx).shows(key);
        return key;
    }

    /** The key that a request was found to come with, when it is over. */
    static Optional<ApiKey> seen(Context ctx) {
        return Optional.ofNullable(Notes.of(ctx).key());
    }

    private static ProblemException refusal() {
        return new ProblemException(Problem.of(Reason.UNKNOWN_API_KEY));
    }
}
