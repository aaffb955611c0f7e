package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The header by which a till calls a request the same as one before: bare, or in quotes. */
final class IdempotencyKeyHeader {
    private static final String NAME = "Idempotency-Key";

    private IdempotencyKeyHeader() {}

    /**
     * The key, if the till gave one.
     *
     * @throws ProblemException when it is malformed, or there is more than one
     */
    static Optional<IdempotencyKey> of(Context ctx) {
        List<String> given = Collections.list(ctx.req().getHeaders(NAME));
        if (given.size() > 1) {
            throw refusal("Send the header once.");
        }
        try {
            return given.stream().findFirst().map(IdempotencyKey::parse);
        } catch (IllegalArgumentException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException refusal(String issue) {
        return new ProblemException(Problem.invalid(NAME, issue));
    }
}
