package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.application.testkit.Tables.CustomerKey;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record InMemoryStatistics(InMemoryTransaction transaction) implements Statistics {
    private record Lock(OrganizationId organizationId) {}

    @Override
    public void lock(Organization organization) {
        transaction.lock(new Lock(organization.id()));
        transaction
                .toWrite()
                .counted
                .compute(
                        organization.id(),
                        (id, before) -> before != null && before.zone().equals(organization.timeZone())
                                ? before
                                : Counted.nothing(organization.timeZone()));
    }

    @Override
    public List<Movement> uncounted(OrganizationId organizationId, @Nullable CustomerId from, int limit) {
        return transaction.toRead().entries.stream()
                .filter(entry -> entry.organizationId().equals(organizationId)
                        && entry.after().entries() > counted(organizationId).entriesOf(entry.customerId()))
                .map(Movement::of)
                .filter(movement -> from == null || movement.customer().value().compareTo(from.value()) >= 0)
                .sorted(Comparator.comparing(
                                (Movement movement) -> movement.customer().value())
                        .thenComparing(Movement::sequence))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Visit> around(OrganizationId organizationId, Collection<Visit> visits) {
        return visits.stream()
                .flatMap(visit -> around(counted(organizationId), visit))
                .distinct()
                .toList();
    }

    private static Stream<Visit> around(Counted counted, Visit visit) {
        List<Visit> own = counted.visits().stream()
                .filter(other -> other.customer().equals(visit.customer()))
                .sorted(Comparator.comparing(Visit::day))
                .toList();
        Stream<Visit> after =
                own.stream().filter(other -> other.day().isAfter(visit.day())).limit(1);
        Stream<Visit> upTo = own.stream()
                .filter(other -> !other.day().isAfter(visit.day()))
                .sorted(Comparator.comparing(Visit::day).reversed())
                .limit(2);
        return Stream.concat(upTo, after);
    }

    @Override
    public void add(OrganizationId organizationId, Increment increment) {
        Map<OrganizationId, Counted> all = transaction.toChange(new Lock(organizationId)).counted;
        all.put(organizationId, counted(organizationId).plus(increment));
    }

    @Override
    public Map<Hour, Figures> hours(OrganizationId organizationId, LocalDate from, LocalDate to) {
        return counted(organizationId).hours().entrySet().stream()
                .filter(hour -> isWithin(hour.getKey().day(), from, to))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Figures before(OrganizationId organizationId, LocalDate day) {
        return counted(organizationId).hours().entrySet().stream()
                .filter(hour -> hour.getKey().day().isBefore(day))
                .map(Map.Entry::getValue)
                .reduce(Figures.NONE, Figures::plus);
    }

    @Override
    public Visitors visitors(OrganizationId organizationId, LocalDate from, LocalDate to) {
        Map<Away, Long> came = counted(organizationId).away().entrySet().stream()
                .filter(some -> isWithin(some.getKey().day(), from, to))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Visitors.of(came, from);
    }

    @Override
    public List<Patron> best(OrganizationId organizationId, int limit) {
        return patrons(organizationId, limit, patron -> patron.purchases() > 0);
    }

    @Override
    public List<Patron> missed(OrganizationId organizationId, long purchases, LocalDate lastBefore, int limit) {
        return patrons(organizationId, limit, patron -> patron.isMissed(purchases, lastBefore));
    }

    private List<Patron> patrons(OrganizationId organizationId, int limit, Predicate<Patron> condition) {
        return counted(organizationId).patrons().values().stream()
                .filter(condition)
                .sorted(Comparator.comparingLong(Patron::paid)
                        .reversed()
                        .thenComparing(patron -> patron.customer().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> spread(OrganizationId organizationId, Measure measure, List<Long> thresholds) {
        Tables tables = transaction.toRead();
        Stream<Balance> balances = tables.accounts.values().stream()
                .filter(account -> account.customer().organizationId().equals(organizationId))
                .filter(account -> !tables.erased.containsKey(CustomerKey.of(account.customer())))
                .map(Account::balance);
        return measure.spread(balances, thresholds);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private Counted counted(OrganizationId organizationId) {
        return transaction.toRead().counted.getOrDefault(organizationId, Counted.nothing(ZoneOffset.UTC));
    }
}
