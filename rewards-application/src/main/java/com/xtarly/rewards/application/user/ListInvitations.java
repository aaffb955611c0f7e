package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.util.List;

/** Lists by which links people may still join an organization, the first to be over first. Thread-safe. */
public final class ListInvitations {
    private final Transactions transactions;
    private final Clock clock;

    public ListInvitations(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<Invitation> list(OrganizationId organizationId) {
        return transactions.read(tx -> tx.invitations().listOpen(organizationId, clock.instant()));
    }
}
