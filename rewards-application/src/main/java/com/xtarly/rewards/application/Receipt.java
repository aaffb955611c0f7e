package com.xtarly.rewards.application;

import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.TransactionId;

/**
 * What was recorded, and the balance right after it.
 *
 * @param replayed whether it had been recorded before, for the same request
 */
public record Receipt(Entry entry, boolean replayed) {
    public TransactionId transactionId() {
        return entry.id();
    }

    public long earnedPoints() {
        return entry.calculation().points();
    }

    public long earnedStamps() {
        return entry.calculation().stamps();
    }

    /** The points that can be spent right after it. */
    public long customerPoints() {
        return entry.after().points();
    }

    public long customerStamps() {
        return entry.after().stamps();
    }

    static Receipt first(Entry entry) {
        return new Receipt(entry, false);
    }

    static Receipt again(Entry entry) {
        return new Receipt(entry, true);
    }
}
