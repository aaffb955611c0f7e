package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sale as a till reports it, before anybody has judged what it earns.
 *
 * @param id the transaction it will be known as
 * @param reportedBy the API key of the till
 * @param occurredAt when the customer paid
 * @param recordedAt when the report reached us
 * @param metadata what the till attached; null when nothing
 */
public record Purchase(
        TransactionId id,
        ApiKeyId reportedBy,
        Amount amount,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Metadata metadata) {}
