package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who asks for the items of a batch, as the transaction under way sees them. */
final class Callers {
    /** A key's last use is written at most this often, so that a busy till is not a write of its own. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    /** Whom a caller acts for, and as whom they go into the ledger. */
    record Known(OrganizationId organizationId, Reporter reporter) {}

    private final Map<SecretHash, IssuedApiKey> usable = new HashMap<>();
    private final Map<SecretHash, Known> tills = new HashMap<>();
    private final Set<OrganizationId> organizations = new HashSet<>();

    private Callers() {}

    static Callers identify(ApiKeys apiKeys, Collection<Caller> callers, Instant now) {
        Callers known = new Callers();
        Set<SecretHash> hashes = new HashSet<>();
        for (Caller caller : callers) {
            var unused = caller.fold(
                    key -> hashes.add(key.hash()), person -> known.organizations.add(person.organizationId()));
        }
        if (!hashes.isEmpty()) {
            apiKeys.identify(hashes).stream().filter(key -> key.usableAt(now)).forEach(known::add);
        }
        return known;
    }

    private void add(IssuedApiKey key) {
        usable.put(key.hash(), key);
        tills.put(key.hash(), new Known(key.organizationId(), new Reporter.Till(key.id())));
        organizations.add(key.organizationId());
    }

    Outcome<Known> of(Caller caller) {
        return caller.fold(
                key -> Optional.ofNullable(tills.get(key.hash()))
                        .map(Outcome::accepted)
                        .orElse(Outcome.refused(Reason.UNKNOWN_API_KEY)),
                person -> Outcome.accepted(new Known(person.organizationId(), new Reporter.Person(person.id()))));
    }

    Outcome<IssuedApiKey> of(ApiKey key) {
        IssuedApiKey issued = usable.get(key.hash());
        return issued == null ? Outcome.refused(Reason.UNKNOWN_API_KEY) : Outcome.accepted(issued);
    }

    Set<OrganizationId> organizations() {
        return organizations;
    }

    /** The keys whose last use was noted too long ago. */
    List<IssuedApiKey> notedLongAgo(Instant now) {
        Instant due = now.minus(USE_NOTED_EVERY);
        return usable.values().stream()
                .filter(key -> key.lastUsedAt() == null || !key.lastUsedAt().isAfter(due))
                .toList();
    }
}
