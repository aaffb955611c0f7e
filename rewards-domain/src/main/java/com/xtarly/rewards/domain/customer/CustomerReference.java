package com.xtarly.rewards.domain.customer;

import com.xtarly.rewards.domain.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** How a till names a customer: by id, by email, or by both, which must then be the same customer. */
public record CustomerReference(
        @Nullable CustomerId id, @Nullable Email email) {
    /**
     * By id, by email, or by both.
     *
     * @throws IllegalArgumentException when neither is given
     */
    public CustomerReference {
        if (id == null && email == null) {
            throw new IllegalArgumentException("A customer is named by id, by email, or by both.");
        }
    }

    /** By id. */
    public static CustomerReference of(CustomerId id) {
        return new CustomerReference(id, null);
    }

    /** By email. */
    public static CustomerReference of(Email email) {
        return new CustomerReference(null, email);
    }

    /** The reference, with the organization within which it means somebody. */
    public Within within(OrganizationId organizationId) {
        return new Within(organizationId, this);
    }

    /** A reference that means at most one customer. */
    public record Within(OrganizationId organizationId, CustomerReference reference) {}
}
