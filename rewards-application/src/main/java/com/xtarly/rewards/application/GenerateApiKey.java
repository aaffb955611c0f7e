package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;

/** Issues an API key for a till or a branch; any number may live side by side. Thread-safe. */
public final class GenerateApiKey {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public GenerateApiKey(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused with {@code ORGANIZATION_NOT_FOUND}. */
    public Outcome<NewApiKey> generate(OrganizationId organizationId, Name name) {
        return OrganizationSettings.change(
                transactions, organizationId, tx -> generate(tx, organizationId, ids.apiKeyId(), name));
    }

    /**
     * The same for an owner at the dashboard, with an id that was made before, so that asking twice is not generating
     * twice. Refused with {@code API_KEY_EXISTS} too: its secret was shown, and is not known any more; and with
     * {@code USER_NOT_FOUND} when they are no owner any more.
     */
    public Outcome<NewApiKey> generate(User owner, ApiKeyId id, Name name) {
        return OrganizationSettings.change(transactions, owner, tx -> generate(tx, owner.organizationId(), id, name));
    }

    private Outcome<NewApiKey> generate(UnitOfWork tx, OrganizationId organizationId, ApiKeyId id, Name name) {
        if (tx.apiKeys().lock(organizationId, id).isPresent()) {
            return Outcome.refused(Reason.API_KEY_EXISTS);
        }
        ApiKey key = ids.apiKey();
        IssuedApiKey issued = IssuedApiKey.issue(organizationId, id, name, key, clock.instant());
        tx.apiKeys().add(issued);
        return Outcome.accepted(new NewApiKey(key, issued));
    }
}
