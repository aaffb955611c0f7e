package com.xtarly.rewards.application.overview;

import com.xtarly.rewards.application.CountCalls;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.port.KeyCalls.Calls;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows whether an organization's tills are well: how they called within the last day. Thread-safe. */
public final class ShowTills {
    private static final Duration SHOWN = Duration.ofHours(24);

    /**
     * One key.
     *
     * @param lastCall null when it never called
     * @param calls within the last 24 hours, to the whole hour, as all that follow
     * @param errors how many of them were answered with which code; none of those that were answered well
     * @param replays how many got an earlier answer again
     */
    public record Till(
            IssuedApiKey key, @Nullable Instant lastCall, long calls, SortedMap<String, Long> errors, long replays) {}

    private final Transactions transactions;
    private final Clock clock;

    public ShowTills(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every key that is in use, and those that ended and still call, in the order of their making. */
    public List<Till> show(OrganizationId organizationId) {
        Instant since = CountCalls.hour(clock.instant().minus(SHOWN));
        return transactions.read(tx -> {
            List<Calls> calls = tx.keyCalls().since(organizationId, since);
            List<Till> tills = new ArrayList<>();
            for (IssuedApiKey key : tx.apiKeys().list(organizationId)) {
                List<Calls> own = calls.stream()
                        .filter(some -> some.key().equals(key.id()))
                        .toList();
                if (key.retiredAt() == null || !own.isEmpty()) {
                    tills.add(till(key, own));
                }
            }
            return tills;
        });
    }

    private static Till till(IssuedApiKey key, List<Calls> own) {
        SortedMap<String, Long> errors = new TreeMap<>();
        own.stream()
                .filter(calls -> !calls.code().equals(Calls.WELL))
                .forEach(calls -> errors.merge(calls.code(), calls.calls(), Long::sum));
        Instant lastCall = Stream.concat(own.stream().map(Calls::lastAt), Stream.ofNullable(key.lastUsedAt()))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        return new Till(
                key,
                lastCall,
                own.stream().mapToLong(Calls::calls).sum(),
                errors,
                own.stream().mapToLong(Calls::replays).sum());
    }
}
