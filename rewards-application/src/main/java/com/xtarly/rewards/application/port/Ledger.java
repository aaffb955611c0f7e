package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.ledger.Entry;
import java.util.List;

/** Every entry ever made. It only grows. */
public interface Ledger {
    /**
     * Appends entries and moves the balance of each of their customers to that after its last one. The entries of one
     * customer are in the order of their places in the account, the first right after its present balance; the account
     * was locked in this transaction.
     *
     * @throws IllegalStateException when an entry does not follow its account's present balance
     */
    void append(List<Entry> entries);

    /** Holds every customer's balance against the sum of their entries, in one snapshot. */
    AuditReport audit();
}
