package com.xtarly.rewards.domain.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has been posted to the ledger, before anybody has judged what it moves. */
public sealed interface Posting permits Purchase, Refund {
    /** Its tag in columns and JSON. */
    PostingKind kind();

    /** The transaction it is known as. */
    TransactionId id();

    /** The till or the person it came from. */
    Reporter reportedBy();

    /** When it happened at the till. */
    Instant occurredAt();

    /** When it reached us. */
    Instant recordedAt();

    /** The key by which its sender can ask again what came of it; null when it gave none. */
    @Nullable
    Idempotency idempotency();

    /** What the till attached; null when nothing, and always for a refund. */
    @Nullable
    Metadata metadata();

    /** The folio that earned with this posting, as the first and only one; null when none did. */
    @Nullable
    Ticket ticket();
}
