package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every entry ever made. It only grows. */
public interface Ledger {
    /**
     * Appends entries and moves the balance of each of their customers to that after its last one. The entries of one
     * customer are in the order of their places in the account, the first right after its present balance; the account
     * was locked in this transaction. No two entries of an organization ever have the same idempotency key, or the same
     * ticket: a transaction that would add a second, because another one got there first, is run again as a whole.
     *
     * @throws IllegalStateException when an entry does not follow its account's present balance
     */
    void append(List<Entry> entries);

    /** These transactions, each with what of it was refunded, in any order; unknown ones are left out. */
    List<Refundable> find(Collection<TransactionId.Within> ids);

    /** Those of the tickets that have earned, in any order. */
    List<UsedTicket> usedTickets(Collection<Ticket.Within> tickets);

    /**
     * The entries of a customer, newest first.
     *
     * @param before only entries at an earlier place in the account than this
     * @param limit at most so many
     */
    List<Entry> history(Customer customer, long before, int limit);

    /**
     * The entries of an organization, those with the highest ids first: by when they were recorded, to within the
     * difference of the clocks that made the ids.
     *
     * @param before only entries with a lower id than this; null to begin with the newest
     * @param limit at most so many
     */
    List<Entry> browse(OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before, int limit);

    /** Holds every customer's balance against the sum of their entries, in one snapshot. */
    AuditReport audit();
}
