package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.RefundReason;
import org.jspecify.annotations.Nullable;

/**
 * A recorded transaction, as tills read it.
 *
 * @param type {@code purchase} or {@code refund}
 * @param customerPoints right after it
 * @param metadata to the letter
 * @param refundOf the purchase; null unless this is a refund
 */
record TransactionView(
        String transactionId,
        String type,
        String customerId,
        long amount,
        long earnedPoints,
        long earnedStamps,
        long customerPoints,
        long customerStamps,
        String occurredAt,
        String recordedAt,
        @JsonRawValue @Nullable String metadata,
        @Nullable String refundOf,
        @Nullable String reason) {
    static TransactionView of(Entry entry) {
        Metadata metadata = entry.posting().metadata();
        Refund refund = entry.posting() instanceof Refund posted ? posted : null;
        RefundReason reason = refund == null ? null : refund.reason();
        return new TransactionView(
                entry.id().value(),
                entry.posting().kind().code(),
                entry.customerId().value(),
                entry.calculation().amount().minorUnits(),
                entry.calculation().points(),
                entry.calculation().stamps(),
                entry.after().points(),
                entry.after().stamps(),
                entry.posting().occurredAt().toString(),
                entry.posting().recordedAt().toString(),
                metadata == null ? null : metadata.json(),
                refund == null ? null : refund.refundOf().value(),
                reason == null ? null : reason.value());
    }
}
