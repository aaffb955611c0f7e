package com.xtarly.rewards.http.pos;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import com.xtarly.rewards.http.Senders;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many calls a till may make, and how many keys that nobody knows may come from one address, each a bucket of
 * tokens that fills steadily. Tills share addresses, so a key that is known is never refused for what others show
 * there. Thread-safe.
 */
public final class RateLimits {
    /** A bucket holds what flows into it in so many seconds: a till that was offline has something to catch up with. */
    static final int WINDOW_SECONDS = 10;
    /** So many purchases of an upload are a call: they share what a call takes beside its purchase. */
    static final int PURCHASES_A_CALL = 10;
    /** So many buckets are remembered of either kind; of more, those that are used least are forgotten, and full. */
    private static final int BUCKETS = 20_000;

    /**
     * What is allowed.
     *
     * @param callsPerSecond of each key, from 1 to {@value #MOST}; ten times as many at once
     * @param unknownKeysPerMinute from each address, from 1 to {@value #MOST}
     */
    public record Allowed(int callsPerSecond, int unknownKeysPerMinute) {
        /** More than any machine answers. */
        public static final int MOST = 1_000_000;

        public Allowed {
            if (Math.min(callsPerSecond, unknownKeysPerMinute) < 1
                    || Math.max(callsPerSecond, unknownKeysPerMinute) > MOST) {
                throw new IllegalArgumentException("Limits are from 1 to " + MOST + ".");
            }
        }
    }

    private final Senders senders;
    private final LoadingCache<ApiKey, Bucket> calls;
    private final LoadingCache<String, Bucket> failures;
    private final long burst;

    public RateLimits(Allowed allowed, Senders senders) {
        this(allowed, senders, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(Allowed allowed, Senders senders, TimeMeter time) {
        this.senders = senders;
        this.burst = (long) WINDOW_SECONDS * allowed.callsPerSecond;
        this.calls = buckets(time, burst, Duration.ofSeconds(WINDOW_SECONDS));
        this.failures = buckets(time, allowed.unknownKeysPerMinute, Duration.ofMinutes(1));
    }

    private static <K> LoadingCache<K, Bucket> buckets(TimeMeter time, long capacity, Duration full) {
        return Caffeine.newBuilder()
                .maximumSize(BUCKETS)
                .executor(Runnable::run)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, full))
                        .build());
    }

    /**
     * Takes a call from what a till has left, and tells it.
     *
     * @throws ProblemException when it has nothing left
     */
    void spend(Context ctx, ApiKey key) {
        ConsumptionProbe probe = calls.get(key).tryConsumeAndReturnRemaining(1);
        tell(ctx, probe.getRemainingTokens());
        if (!probe.isConsumed()) {
            Answers.retryAfter(ctx, seconds(probe.getNanosToWaitForRefill()));
            throw new ProblemException(Problem.of(Reason.TOO_MANY_TRIES));
        }
    }

    /**
     * Takes what an upload costs beyond the call that it is. It may leave less than nothing, and calls after it wait:
     * an upload that were refused for its size would be so again.
     */
    void spend(ApiKey key, int purchases) {
        int more = (purchases - 1) / PURCHASES_A_CALL;
        if (more > 0) {
            var unused = calls.get(key).consumeIgnoringRateLimits(more);
        }
    }

    /** Tells a till what it has left now. */
    void tell(Context ctx, ApiKey key) {
        tell(ctx, calls.get(key).getAvailableTokens());
    }

    private void tell(Context ctx, long left) {
        long untilFull = ((burst - left) * WINDOW_SECONDS + burst - 1) / burst;
        ctx.header("RateLimit-Policy", "\"key\";q=" + burst + ";w=" + WINDOW_SECONDS);
        ctx.header("RateLimit", "\"key\";r=" + Math.max(0, left) + ";t=" + untilFull);
    }

    /** What to tell whoever showed a key that nobody knows: that, or to wait, when its address has shown too many. */
    Problem strangers(Context ctx, Problem unknownKey) {
        ConsumptionProbe probe = failures.get(senders.network(ctx)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return unknownKey;
        }
        Answers.retryAfter(ctx, seconds(probe.getNanosToWaitForRefill()));
        return Problem.of(Reason.TOO_MANY_TRIES);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
