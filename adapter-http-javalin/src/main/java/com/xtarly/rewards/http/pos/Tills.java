package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.application.CountCalls;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How a till's request is answered: no thread waits for the stores, and strangers learn nothing.
 *
 * @param keys checks the keys of requests that get no further, and of uploads before they are read
 * @param owners tells whose a key is that was accepted
 */
record Tills(GroupCommit<ApiKey, IssuedApiKey> keys, KeyOwners owners, CountCalls calls, RateLimits limits) {
    private static final String REPLAYED = "Idempotent-Replayed";

    /** What a request asks for, once its key is there. */
    interface Request<T> {
        /**
         * Begins it.
         *
         * @throws ProblemException when the request cannot be understood
         */
        CompletableFuture<Outcome<T>> with(ApiKey key);
    }

    /**
     * Answers with what came of the request. One that cannot be understood is told so only when its key is known:
     * strangers get 401, whatever it is.
     *
     * @param data what to show of an accepted outcome
     */
    <T> void answer(Context ctx, Request<T> request, Function<T, ?> data) {
        ApiKey key = ApiKeyHeader.of(ctx);
        limits.spend(ctx, key);
        try {
            Answers.later(ctx, request.with(key), data);
        } catch (ProblemException problem) {
            Answers.later(ctx, keys.submit(key), known -> {
                throw problem;
            });
        }
    }

    /** The entry of a receipt; the answer's head tells when it was there before. */
    static Receipt marked(Context ctx, Receipt receipt) {
        markReplayed(ctx, receipt.replayed());
        return receipt;
    }

    /** Counts a request that was answered, once it was. */
    void count(Context ctx) {
        ApiKeyHeader.seen(ctx).ifPresent(key -> {
            calls.count(
                    key,
                    Answers.errorCode(ctx).orElse(KeyCalls.Calls.WELL),
                    "true".equals(ctx.res().getHeader(REPLAYED)));
            owners.note(ctx, key);
        });
    }

    static void markReplayed(Context ctx, boolean replayed) {
        if (replayed) {
            ctx.header(REPLAYED, "true");
        }
    }
}
