package com.xtarly.rewards.domain.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money given back for a purchase, all of it or a part; how much is in the calculation of its entry.
 *
 * @param refundOf the purchase
 * @param reason in the till's words; null when it gave none
 */
public record Refund(
        TransactionId id,
        Reporter reportedBy,
        TransactionId refundOf,
        Instant recordedAt,
        @Nullable RefundReason reason,
        @Nullable Idempotency idempotency)
        implements Posting {
    @Override
    public PostingKind kind() {
        return PostingKind.REFUND;
    }

    @Override
    public Instant occurredAt() {
        return recordedAt;
    }

    @Override
    public @Nullable Metadata metadata() {
        return null;
    }

    @Override
    public @Nullable Ticket ticket() {
        return null;
    }
}
