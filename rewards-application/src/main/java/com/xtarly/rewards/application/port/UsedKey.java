package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * An idempotency key that a request was done with, and what that request left behind.
 *
 * @param transactionId the entry it appended; null when it was something else
 * @param customerId the customer it enrolled; null when it was something else
 */
public record UsedKey(
        OrganizationId organizationId,
        Idempotency request,
        @Nullable TransactionId transactionId,
        @Nullable CustomerId customerId) {}
