package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.IssuedApiKey;
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
 * Ends an API key at once, one in its overlap included; what {@link RotateApiKey} promises of the old key holds.
 * Thread-safe.
 */
public final class RevokeApiKey {
    private final Transactions transactions;
    private final Clock clock;

    public RevokeApiKey(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The key as it ended. Refused with {@code ORGANIZATION_NOT_FOUND}, {@code API_KEY_NOT_FOUND}, or
     * {@code API_KEY_RETIRED} when it had ended before.
     */
    public Outcome<IssuedApiKey> revoke(OrganizationId organizationId, ApiKeyId id) {
        return OrganizationSettings.change(transactions, organizationId, tx -> revoke(tx, organizationId, id));
    }

    /** The same for an owner at the dashboard; refused with {@code USER_NOT_FOUND} too, when they are none any more. */
    public Outcome<IssuedApiKey> revoke(User owner, ApiKeyId id) {
        return OrganizationSettings.change(transactions, owner, tx -> revoke(tx, owner.organizationId(), id));
    }

    private Outcome<IssuedApiKey> revoke(UnitOfWork tx, OrganizationId organizationId, ApiKeyId id) {
        Instant now = clock.instant();
        return tx.apiKeys()
                .lock(organizationId, id)
                .map(key -> key.usableAt(now)
                        ? Outcome.accepted(end(tx, key.retired(now)))
                        : Outcome.<IssuedApiKey>refused(Reason.API_KEY_RETIRED))
                .orElse(Outcome.refused(Reason.API_KEY_NOT_FOUND));
    }

    private static IssuedApiKey end(UnitOfWork tx, IssuedApiKey key) {
        tx.apiKeys().end(key);
        return key;
    }
}
