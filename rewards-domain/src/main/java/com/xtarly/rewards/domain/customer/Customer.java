package com.xtarly.rewards.domain.customer;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;

/** A person who collects at one organization. The id and the email each belong to one customer of it only. */
public record Customer(OrganizationId organizationId, CustomerId id, Name name, Email email, Instant createdAt) {}
