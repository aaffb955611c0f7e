package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has bought since the beginning.
 *
 * @param entries how many of their entries are counted, refunds included
 * @param paid what was paid for the purchases, less what was given back, in minor units
 * @param lastVisit the last day on which they bought; null when they never did
 */
public record Patron(
        CustomerId customer,
        long entries,
        long purchases,
        long paid,
        @Nullable LocalDate lastVisit) {}
