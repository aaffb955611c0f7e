package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.Transactions;

/** Holds every balance against the sum of its entries. Thread-safe. */
public final class AuditLedger {
    private final Transactions transactions;

    public AuditLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    public AuditReport audit() {
        return transactions.read(tx -> tx.ledger().audit());
    }
}
