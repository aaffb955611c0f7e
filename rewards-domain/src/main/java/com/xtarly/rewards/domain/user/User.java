package com.xtarly.rewards.domain.user;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
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
        Instant createdAt) {}
