package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Posting;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organization's entries: those of which all that is not null holds.
 *
 * @param from that happened at this moment or later
 * @param to that happened before this moment
 * @param ticket that earned with this folio, or have it on their receipt: all of it, to the letter
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

    /** Whether an entry is one of these; for stores that cannot ask in a language of their own. */
    public boolean accepts(Entry entry) {
        Posting posting = entry.posting();
        return holds(from, earliest -> !posting.occurredAt().isBefore(earliest))
                && holds(to, end -> posting.occurredAt().isBefore(end))
                && holds(kind, posting.kind()::equals)
                && holds(customer, entry.customerId()::equals)
                && holds(reportedBy, posting.reportedBy()::equals)
                && holds(
                        refundOf,
                        purchase -> posting instanceof Refund refund
                                && refund.refundOf().equals(purchase))
                && holds(ticket, folio -> has(folio, posting));
    }

    private static boolean has(Ticket ticket, Posting posting) {
        return ticket.equals(posting.ticket())
                || (posting instanceof Purchase purchase && ticket.equals(purchase.attachedTicket()));
    }

    private static <T> boolean holds(@Nullable T asked, Predicate<T> test) {
        return asked == null || test.test(asked);
    }
}
