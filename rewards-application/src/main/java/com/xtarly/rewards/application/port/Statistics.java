package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures about the ledger, counted after its entries were committed and kept by the days and hours of each
 * organization's own clocks. Nothing here is ever written by the transaction that appends an entry.
 */
public interface Statistics {
    /** An hour of a day, as the organization's clocks show it: where they are turned back, one is two hours long. */
    record Hour(LocalDate day, int hour) {}

    /** Those who came on a day and had been away for so many: 0 on their first visit, at most {@value #MAX_AWAY}. */
    record Away(LocalDate day, int days) {
        /** Longer than any time that figures are asked for; whoever was away for longer was away for this long. */
        public static final int MAX_AWAY = 100;

        public Away {
            if (days < 0 || days > MAX_AWAY) {
                throw new IllegalArgumentException("Somebody was away for 0 to " + MAX_AWAY + " days.");
            }
        }
    }

    /**
     * What is added to the figures.
     *
     * @param visits new ones only
     * @param away may be below zero: a purchase that was uploaded late shortens how long its customer was away
     * @param customers what each one's entries add; their {@code entries} is the place counted up to
     */
    record Increment(Map<Hour, Figures> hours, List<Visit> visits, Map<Away, Long> away, List<Patron> customers) {}

    /** How many customers bought in some time, and how many of them for the first time ever. */
    record Visitors(long all, long firstTime) {
        /**
         * Out of the visits of some time. Whoever came often is counted once: on the day before which they had been
         * away since it began.
         *
         * @param came how many came on each of its days after being away for so long
         * @param from its first day
         */
        public static Visitors of(Map<Away, Long> came, LocalDate from) {
            long firstTime = sum(came, away -> away.days() == 0);
            return new Visitors(
                    firstTime + sum(came, away -> away.days() > away.day().toEpochDay() - from.toEpochDay()),
                    firstTime);
        }

        private static long sum(Map<Away, Long> came, Predicate<Away> which) {
            return came.entrySet().stream()
                    .filter(some -> which.test(some.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** What a customer has some of. */
    enum Measure {
        POINTS,
        STAMPS,
        LIFETIME_POINTS;

        private long of(Balance balance) {
            return switch (this) {
                case POINTS -> balance.points();
                case STAMPS -> balance.stamps();
                case LIFETIME_POINTS -> balance.lifetimePoints();
            };
        }

        /** What {@link Statistics#spread} says when these are the balances of an organization's customers. */
        public List<Long> spread(Stream<Balance> balances, List<Long> thresholds) {
            long[] customers = new long[thresholds.size() + 1];
            balances.mapToLong(this::of).forEach(value -> customers[reached(value, thresholds)]++);
            return LongStream.of(customers).boxed().toList();
        }

        private static int reached(long value, List<Long> thresholds) {
            return (int) thresholds.stream().filter(least -> value >= least).count();
        }
    }

    /**
     * Until this transaction ends no other one gets past its own {@code lock} of the organization's figures. They begin
     * anew when they were counted by the clocks of another time zone.
     */
    void lock(Organization organization);

    /**
     * What is to be counted, by the ids of customers and each one's in the order of their account.
     *
     * @param from begin with this customer; null for the first of all
     * @param limit at most so many
     */
    List<Movement> uncounted(OrganizationId organizationId, @Nullable CustomerId from, int limit);

    /** Of the visits of these customers: those on the very days, and the nearest before and after each. */
    List<Visit> around(OrganizationId organizationId, Collection<Visit> visits);

    /** Adds to the figures, locked in this transaction. */
    void add(OrganizationId organizationId, Increment increment);

    /** The hours from one day to another, both inclusive, in which anything happened; in any order. */
    Map<Hour, Figures> hours(OrganizationId organizationId, LocalDate from, LocalDate to);

    /** Everything before a day. */
    Figures before(OrganizationId organizationId, LocalDate day);

    /** Who bought from one day to another, both inclusive, at most {@value Away#MAX_AWAY} days in all. */
    Visitors visitors(OrganizationId organizationId, LocalDate from, LocalDate to);

    /** The customers who paid most, most first. */
    List<Patron> best(OrganizationId organizationId, int limit);

    /** Of those who bought so often or more, and last before this day, the ones who paid most; most first. */
    List<Patron> missed(OrganizationId organizationId, long purchases, LocalDate lastBefore, int limit);

    /**
     * How many customers have less than the first threshold, from the first up to the second, and so on; one number
     * more than there are thresholds. Whoever was erased is no customer.
     *
     * @param thresholds ascending
     */
    List<Long> spread(OrganizationId organizationId, Measure measure, List<Long> thresholds);
}
