package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.IdKind;

/** Names one recorded transaction: {@code txn_…}. */
public record TransactionId(String value) {
    public TransactionId {
        value = IdKind.TRANSACTION.require(value);
    }

    /**
     * The id a text is.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public static TransactionId parse(String text) {
        return new TransactionId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
