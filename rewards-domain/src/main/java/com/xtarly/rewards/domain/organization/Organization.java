package com.xtarly.rewards.domain.organization;

import com.xtarly.rewards.domain.Name;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A business with its own customers, program and tills. Nothing of it is ever seen by another.
 *
 * @param currency what its amounts are counted in, always in the smallest unit (centavos, cents)
 * @param timeZone where its days begin
 */
public record Organization(OrganizationId id, Name name, Currency currency, ZoneId timeZone, Instant createdAt) {}
