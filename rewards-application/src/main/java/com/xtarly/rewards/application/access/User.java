package com.xtarly.rewards.application.access;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Instant;

/**
 * Somebody who signs in to the dashboard of one organization.
 *
 * @param email what they sign in with; nobody else in the installation has it
 */
public record User(
        OrganizationId organizationId,
        UserId id,
        Name name,
        Email email,
        Role role,
        Language language,
        Instant createdAt) {
    /** The same person, called otherwise and spoken to in another language. */
    public User described(Name called, Language spoken) {
        return new User(organizationId, id, called, email, role, spoken, createdAt);
    }

    /** The same person, who signs in with another email. */
    public User at(Email address) {
        return new User(organizationId, id, name, address, role, language, createdAt);
    }

    /** The same person, who may do more or less. */
    public User as(Role other) {
        return new User(organizationId, id, name, email, other, language, createdAt);
    }
}
