package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;

/**
 * What an audit of the whole ledger found.
 *
 * @param discrepancies the accounts whose balance is not the sum of their entries, or which have an entry that fits
 *     nothing: no place, no balance, no program version, no purchase that it could refund; the first
 *     {@value #MAX_DISCREPANCIES} of them
 */
public record AuditReport(
        long organizations, long customers, long entries, long points, long stamps, List<Discrepancy> discrepancies) {
    /** Enough to see what kind of harm was done. */
    public static final int MAX_DISCREPANCIES = 100;

    public boolean clean() {
        return discrepancies.isEmpty();
    }

    /** One account that does not add up: what is written beside the customer, and what the entries sum to. */
    public record Discrepancy(OrganizationId organizationId, CustomerId customerId, Balance written, Balance summed) {}
}
