package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.organization.OrganizationId;

/**
 * A line of the ledger: a purchase or a refund, what it moved and why, and the balance it led to. Never changed, never
 * removed.
 *
 * @param programVersion the number of the program version that judged it; a refund is judged by its purchase's
 * @param after the customer's balance right after this entry; its {@code entries} is this entry's place in the account
 */
public record Entry(
        OrganizationId organizationId,
        CustomerId customerId,
        Posting posting,
        int programVersion,
        Calculation calculation,
        Balance after) {
    /** The transaction it is known as. */
    public TransactionId id() {
        return posting.id();
    }

    /** The balance this entry was made upon. */
    public Balance before() {
        return new Balance(
                after.points() - calculation.points(),
                after.stamps() - calculation.stamps(),
                after.lifetimePoints() - calculation.points(),
                after.entries() - 1);
    }
}
