package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts how tills call, in memory, and writes the counts down every now and then: no call waits for that. What a crash
 * takes along is some seconds of counts, and never a purchase. Thread-safe.
 */
public final class CountCalls implements AutoCloseable {
    /** So often they should be written down. */
    public static final Duration PACE = Duration.ofSeconds(5);
    /** Looked at is a day; the rest is for whoever wants to know since when. */
    static final Duration KEPT = Duration.ofDays(8);
    /** More different calls than these are not counted until the next ones are written down: somebody makes keys up. */
    static final int MAX_KINDS = 10_000;

    private static final long HOUR = 3_600;

    private record Kind(ApiKey key, Instant hour, String code) {}

    private record Count(long calls, long replays, Instant lastAt) {
        Count plus(Count other) {
            return new Count(
                    calls + other.calls, replays + other.replays, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    private final Transactions transactions;
    private final Clock clock;
    private final Map<Kind, Count> counts = new ConcurrentHashMap<>();
    private volatile Instant forgottenAt = Instant.EPOCH;

    public CountCalls(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Counts one call.
     *
     * @param key as the till showed it; whose it is, and whether anybody's, is seen later
     * @param code the error's code, or {@link KeyCalls.Calls#WELL}
     */
    public void count(ApiKey key, String code, boolean replayed) {
        Instant now = clock.instant();
        count(new Kind(key, hour(now), code), new Count(1, replayed ? 1 : 0, now));
    }

    /** The whole hour, UTC, in which calls of a moment are counted. */
    public static Instant hour(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), HOUR) * HOUR);
    }

    private void count(Kind kind, Count count) {
        if (counts.size() < MAX_KINDS || counts.containsKey(kind)) {
            counts.merge(kind, count, Count::plus);
        }
    }

    /** Writes down what was counted since the last time; when that is impossible, it is kept for the next. */
    public void write() {
        Map<Kind, Count> taken = new HashMap<>();
        for (Kind kind : List.copyOf(counts.keySet())) {
            taken.put(kind, counts.remove(kind));
        }
        try {
            write(taken);
        } catch (StoresUnavailable e) {
            taken.forEach(this::count);
        }
    }

    private void write(Map<Kind, Count> taken) {
        Instant now = clock.instant();
        boolean forget = forgottenAt.plus(Duration.ofHours(1)).isBefore(now);
        if (taken.isEmpty() && !forget) {
            return;
        }
        Collection<KeyCalls.Calls> known = known(taken);
        var unused = transactions.write(tx -> {
            tx.keyCalls().add(known);
            if (forget) {
                tx.keyCalls().forget(now.minus(KEPT));
            }
            return known;
        });
        forgottenAt = forget ? now : forgottenAt;
    }

    /** Those with a key that was ever issued; the others are nobody's. */
    private Collection<KeyCalls.Calls> known(Map<Kind, Count> taken) {
        List<SecretHash> hashes = taken.keySet().stream()
                .map(kind -> kind.key().hash())
                .distinct()
                .toList();
        Map<SecretHash, IssuedApiKey> issued = transactions
                .read(tx -> tx.apiKeys().identify(hashes))
                .stream()
                .collect(Collectors.toMap(IssuedApiKey::hash, Function.identity()));
        return taken.entrySet().stream()
                .flatMap(counted -> Stream.ofNullable(
                                issued.get(counted.getKey().key().hash()))
                        .map(key -> calls(key, counted.getKey(), counted.getValue())))
                .toList();
    }

    private static KeyCalls.Calls calls(IssuedApiKey key, Kind kind, Count count) {
        return new KeyCalls.Calls(
                key.organizationId(), key.id(), kind.hour, kind.code, count.calls, count.replays, count.lastAt);
    }

    /** Writes down what is left, once nobody calls any more. */
    @Override
    public void close() {
        write();
    }
}
