package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organization's entries: those of which all that is not null holds.
 *
 * @param from that happened at this moment or later
 * @param to that happened before this moment
 * @param ticket that earned with this folio, or whose till attached it: the whole of a text somewhere in the metadata
 * @param reportedBy that this till or person reported
 * @param refundOf the refunds of this purchase
 */
public record EntryFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable PostingKind kind,
        @Nullable CustomerId customer,
        @Nullable Ticket ticket,
        @Nullable Reporter reportedBy,
        @Nullable TransactionId refundOf) {
    /** All of them. */
    public static final EntryFilter NONE = new EntryFilter(null, null, null, null, null, null, null);

    public static EntryFilter refundsOf(TransactionId purchase) {
        return new EntryFilter(null, null, null, null, null, null, purchase);
    }
}
