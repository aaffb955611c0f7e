package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.time.Instant;

/**
 * Replaces an API key by a new one of the same name. Without an overlap the old key is dead once this has returned: it
 * waits for whatever the key was already accepted for, on any node, and nothing is accepted after. Thread-safe.
 */
public final class RotateApiKey {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public RotateApiKey(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The new key. Refused with {@code ORGANIZATION_NOT_FOUND}, {@code API_KEY_NOT_FOUND}, or {@code API_KEY_RETIRED}
     * when it was rotated or revoked before.
     */
    public Outcome<NewApiKey> rotate(OrganizationId organizationId, ApiKeyId id, Overlap overlap) {
        return OrganizationSettings.change(transactions, organizationId, tx -> rotate(tx, organizationId, id, overlap));
    }

    /** The same for an owner at the dashboard; refused with {@code USER_NOT_FOUND} too, when they are none any more. */
    public Outcome<NewApiKey> rotate(User owner, ApiKeyId id, Overlap overlap) {
        return OrganizationSettings.change(transactions, owner, tx -> rotate(tx, owner.organizationId(), id, overlap));
    }

    private Outcome<NewApiKey> rotate(UnitOfWork tx, OrganizationId organizationId, ApiKeyId id, Overlap overlap) {
        return tx.apiKeys()
                .lock(organizationId, id)
                .map(old -> old.current()
                        ? Outcome.accepted(replace(tx, old, overlap))
                        : Outcome.<NewApiKey>refused(Reason.API_KEY_RETIRED))
                .orElse(Outcome.refused(Reason.API_KEY_NOT_FOUND));
    }

    private NewApiKey replace(UnitOfWork tx, IssuedApiKey old, Overlap overlap) {
        Instant now = clock.instant();
        ApiKey key = ids.apiKey();
        IssuedApiKey issued = IssuedApiKey.issue(old.organizationId(), ids.apiKeyId(), old.name(), key, now);
        tx.apiKeys().end(old.rotated(now, overlap));
        tx.apiKeys().add(issued);
        return new NewApiKey(key, issued);
    }
}
