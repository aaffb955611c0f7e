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
        @Nullable LocalDate lastVisit) {
    /** Somebody of whom nothing is counted yet. */
    public static Patron uncounted(CustomerId customer) {
        return new Patron(customer, 0, 0, 0, null);
    }

    /** The same customer, with what more was counted of them. */
    public Patron plus(Patron more) {
        return new Patron(
                customer,
                Math.max(entries, more.entries),
                purchases + more.purchases,
                paid + more.paid,
                later(lastVisit, more.lastVisit));
    }

    /** Whether they bought so often or more, and for the last time before this day. */
    public boolean isMissed(long oftenEnough, LocalDate lastBefore) {
        return purchases >= oftenEnough && lastVisit != null && lastVisit.isBefore(lastBefore);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
