package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.util.List;
import java.util.Map;

/** Lists who may sign in to an organization, the first to join first. Thread-safe. */
public final class ListUsers {
    private final Transactions transactions;

    public ListUsers(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What everybody is called who is or ever was one. */
    public Map<UserId, Name> names(OrganizationId organizationId) {
        return transactions.read(tx -> tx.users().names(organizationId));
    }

    public List<User> list(OrganizationId organizationId) {
        return transactions.read(tx -> tx.users().list(organizationId));
    }
}
