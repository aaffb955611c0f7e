package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.List;

/** Lists every organization of the installation, oldest first. Thread-safe. */
public final class ListOrganizations {
    private final Transactions transactions;

    public ListOrganizations(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<Organization> list() {
        return transactions.read(tx -> tx.organizations().list());
    }
}
