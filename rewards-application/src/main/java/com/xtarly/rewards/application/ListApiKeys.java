package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;

/** Lists the API keys of an organization, ended ones included, oldest first. Thread-safe. */
public final class ListApiKeys {
    private final Transactions transactions;

    public ListApiKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Refused with {@code ORGANIZATION_NOT_FOUND}. */
    public Outcome<List<IssuedApiKey>> list(OrganizationId organizationId) {
        return OrganizationSettings.read(
                transactions,
                organizationId,
                tx -> Outcome.accepted(tx.apiKeys().list(organizationId)));
    }
}
