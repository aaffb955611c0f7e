package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.earning.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sale as a till reports it.
 *
 * @param occurredAt when the customer paid
 * @param metadata what the till attached; null when nothing
 * @param ticket the folio this purchase is the first to have earned with; null when there is none
 * @param attachedTicket the folio on its receipt where folios do not count, so that it can be found by it; null when
 *     there is none
 */
public record Purchase(
        TransactionId id,
        Reporter reportedBy,
        Amount amount,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Metadata metadata,
        @Nullable Ticket ticket,
        @Nullable Ticket attachedTicket,
        @Nullable Idempotency idempotency)
        implements Posting {
    @Override
    public PostingKind kind() {
        return PostingKind.PURCHASE;
    }
}
