package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.SecretHash;
import com.xtarly.rewards.domain.organization.ApiKey;
import com.xtarly.rewards.domain.organization.IssuedApiKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose keys the items of a batch were called with, as the transaction under way sees them. */
final class Callers {
    /** A key's last use is written at most this often, so that a busy till is not a write of its own. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Map<SecretHash, IssuedApiKey> usable = new HashMap<>();

    private Callers() {}

    static Callers identify(ApiKeys apiKeys, Collection<ApiKey> keys, Instant now) {
        Set<SecretHash> hashes = keys.stream().map(ApiKey::hash).collect(Collectors.toSet());
        Callers callers = new Callers();
        for (IssuedApiKey issued : apiKeys.identify(hashes)) {
            if (issued.usableAt(now)) {
                callers.usable.put(issued.hash(), issued);
            }
        }
        return callers;
    }

    Outcome<IssuedApiKey> of(ApiKey key) {
        IssuedApiKey issued = usable.get(key.hash());
        return issued == null ? Outcome.refused(Reason.UNKNOWN_API_KEY) : Outcome.accepted(issued);
    }

    Set<OrganizationId> organizations() {
        return usable.values().stream().map(IssuedApiKey::organizationId).collect(Collectors.toSet());
    }

    /** The keys whose last use was noted too long ago. */
    List<IssuedApiKey> notedLongAgo(Instant now) {
        Instant due = now.minus(USE_NOTED_EVERY);
        return usable.values().stream()
                .filter(key -> key.lastUsedAt() == null || !key.lastUsedAt().isAfter(due))
                .toList();
    }
}
