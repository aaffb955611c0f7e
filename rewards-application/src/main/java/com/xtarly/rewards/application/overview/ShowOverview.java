package com.xtarly.rewards.application.overview;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Hour;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows how a business is doing, as of now: what is not counted yet is counted first. Thread-safe. */
public final class ShowOverview {
    /** So much is counted while somebody waits; if there is more, they are told that it is not all. */
    private static final int STEPS_AWAITED = 3;
    /** Who bought so often came on purpose. */
    private static final int OFTEN = 3;

    private static final int LISTED = 5;

    private final Transactions transactions;
    private final CountEntries countEntries;
    private final Clock clock;

    public ShowOverview(Transactions transactions, CountEntries countEntries, Clock clock) {
        this.transactions = transactions;
        this.countEntries = countEntries;
        this.clock = clock;
    }

    /**
     * The last days, today included.
     *
     * @param days 1 to {@value Overview#MAX_DAYS}
     */
    public Overview show(Organization organization, int days) {
        if (days < 1 || days > Overview.MAX_DAYS) {
            throw new IllegalArgumentException("An overview is of 1 to " + Overview.MAX_DAYS + " days.");
        }
        boolean complete = countEntries.count(organization, STEPS_AWAITED);
        LocalDate today = LocalDate.ofInstant(clock.instant(), organization.timeZone());
        return transactions.read(tx -> new Reading(tx, organization, today, days).overview(complete));
    }

    /** All that is read for one overview, in one snapshot. */
    private static final class Reading {
        private final UnitOfWork tx;
        private final Organization organization;
        private final LocalDate today;
        private final int days;
        private final Map<Hour, Figures> hours;
        private final LocalDate first;

        Reading(UnitOfWork tx, Organization organization, LocalDate today, int days) {
            this.tx = tx;
            this.organization = organization;
            this.today = today;
            this.days = days;
            this.first = today.minusDays(Math.max(2 * days, Overview.WEEK_DAYS) - 1L);
            this.hours = tx.statistics().hours(organization.id(), first, today);
        }

        Overview overview(boolean complete) {
            Figures earlier = tx.statistics().before(organization.id(), first);
            LocalDate from = today.minusDays(days - 1L);
            ProgramVersion active = tx.programs().active(List.of(organization.id())).stream()
                    .findFirst()
                    .orElse(null);
            return new Overview(
                    days,
                    summary(earlier, from, today),
                    summary(earlier, from.minusDays(days), from.minusDays(1)),
                    daily(),
                    week(),
                    active == null ? null : active.program().type(),
                    active == null ? List.of() : Spread.of(tx.statistics(), organization.id(), active.program()),
                    regulars(tx.statistics().best(organization.id(), LISTED)),
                    regulars(tx.statistics().missed(organization.id(), OFTEN, missedBefore(), LISTED)),
                    complete,
                    earlier.plus(sum(first, today)).equals(Figures.NONE));
        }

        private Overview.Summary summary(Figures earlier, LocalDate from, LocalDate to) {
            Figures upTo = earlier.plus(sum(first, to));
            return new Overview.Summary(
                    sum(from, to), tx.statistics().visitors(organization.id(), from, to), upTo.points(), upTo.stamps());
        }

        private Figures sum(LocalDate from, LocalDate to) {
            return hours.entrySet().stream()
                    .filter(hour -> isWithin(hour.getKey().day(), from, to))
                    .map(Map.Entry::getValue)
                    .reduce(Figures.NONE, Figures::plus);
        }

        private SortedMap<LocalDate, Figures> daily() {
            SortedMap<LocalDate, Figures> daily = new TreeMap<>();
            LocalDate from = today.minusDays(Math.max(days, Overview.CHART_DAYS) - 1L);
            from.datesUntil(today.plusDays(1)).forEach(day -> daily.put(day, Figures.NONE));
            hours.forEach((hour, figures) -> daily.computeIfPresent(hour.day(), (day, before) -> before.plus(figures)));
            return daily;
        }

        private Map<DayOfWeek, Map<Integer, Long>> week() {
            LocalDate from = today.minusDays(Math.max(days, Overview.WEEK_DAYS) - 1L);
            Map<DayOfWeek, Map<Integer, Long>> week = new EnumMap<>(DayOfWeek.class);
            hours.forEach((hour, figures) -> {
                if (isWithin(hour.day(), from, today) && figures.purchases() > 0) {
                    week.computeIfAbsent(hour.day().getDayOfWeek(), day -> new TreeMap<>())
                            .merge(hour.hour(), figures.purchases(), Long::sum);
                }
            });
            return week;
        }

        private LocalDate missedBefore() {
            return today.minusDays(Overview.MISSED_DAYS - 1L);
        }

        private List<Overview.Regular> regulars(List<Patron> patrons) {
            Map<CustomerId, Customer> customers = tx
                    .customers()
                    .find(patrons.stream()
                            .map(patron ->
                                    CustomerReference.of(patron.customer()).within(organization.id()))
                            .toList())
                    .stream()
                    .map(Account::customer)
                    .collect(Collectors.toMap(Customer::id, customer -> customer));
            return patrons.stream()
                    .filter(patron -> customers.containsKey(patron.customer()))
                    .map(patron ->
                            new Overview.Regular(Objects.requireNonNull(customers.get(patron.customer())), patron))
                    .toList();
        }

        private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
