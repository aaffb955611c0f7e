package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.IdKind;
import com.xtarly.rewards.domain.organization.OrganizationId;

/** Names one recorded transaction: {@code txn_…}. */
public record TransactionId(String value) {
    /**
     * An id, checked.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
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

    /** The id, with the organization within which it means something. */
    public Within within(OrganizationId organizationId) {
        return new Within(organizationId, this);
    }

    @Override
    public String toString() {
        return value;
    }

    /** An id that means at most one transaction. */
    public record Within(OrganizationId organizationId, TransactionId id) {}
}
