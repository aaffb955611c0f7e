package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.User;
import java.util.List;

/** Lists who may sign in to an organization, the first to join first. Thread-safe. */
public final class ListUsers {
    private final Transactions transactions;

    public ListUsers(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<User> list(OrganizationId organizationId) {
        return transactions.read(tx -> tx.users().list(organizationId));
    }
}
