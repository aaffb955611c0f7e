package com.example.rocksdb;

import com.example.rocksdb.FigureFormats.Hourly;
import com.example.rocksdb.Formats.Standing;
import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record RocksStatistics(Tables tables) implements Statistics {
    @Override
    public void lock(Organization organization) {
        OrganizationId id = organization.id();
        String zone = organization.timeZone().getId();
        if (!tables.zone(id).get(Key.NONE).filter(zone::equals).isPresent()) {
            Stream.of(tables.hours(id), tables.visits(id), tables.visitors(id), tables.patrons(id), tables.ranking(id))
                    .forEach(Rows::clear);
            tables.zone(id).put(Key.NONE, zone);
        }
    }

    /** How many entries a customer has is kept with their balance, how many were counted with their figures. */
    @Override
    public List<Movement> uncounted(OrganizationId organizationId, @Nullable CustomerId from, int limit) {
        return tables.standings(organizationId)
                .ascending(from == null ? Key.NONE : Key.of(from.value()))
                .flatMap(standing -> uncounted(organizationId, standing))
                .limit(limit)
                .toList();
    }

    private Stream<Movement> uncounted(OrganizationId organizationId, Standing standing) {
        String customer = standing.customer().value();
        long counted = tables.patrons(organizationId)
                .get(customer)
                .map(Patron::entries)
                .orElse(0L);
        return standing.balance().entries() == counted
                ? Stream.empty()
                : tables.history(organizationId)
                        .under(customer)
                        .ascending(Key.of(counted + 1))
                        .flatMap(id -> tables.entries(organizationId).get(id).stream())
                        .map(Movement::of);
    }

    @Override
    public List<Visit> around(OrganizationId organizationId, Collection<Visit> visits) {
        return visits.stream()
                .flatMap(visit -> {
                    Rows<Visit> own =
                            tables.visits(organizationId).under(visit.customer().value());
                    Key nextDay = Key.of(visit.day().plusDays(1));
                    return Stream.concat(
                            own.descending(nextDay).limit(2),
                            own.ascending(nextDay).limit(1));
                })
                .distinct()
                .toList();
    }

    @Override
    public void add(OrganizationId organizationId, Increment increment) {
        new CountedFigures(tables, organizationId).add(increment);
    }

    @Override
    public Map<Hour, Figures> hours(OrganizationId organizationId, LocalDate from, LocalDate to) {
        return tables.hours(organizationId)
                .between(Key.of(from), Key.of(to.plusDays(1)))
                .collect(Collectors.toMap(Hourly::hour, Hourly::figures));
    }

    @Override
    public Figures before(OrganizationId organizationId, LocalDate day) {
        return tables.hours(organizationId)
                .between(Key.NONE, Key.of(day))
                .map(Hourly::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    @Override
    public Visitors visitors(OrganizationId organizationId, LocalDate from, LocalDate to) {
        Map<Away, Long> came = tables.visitors(organizationId)
                .between(Key.of(from), Key.of(to.plusDays(1)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Visitors.of(came, from);
    }

    @Override
    public List<Patron> best(OrganizationId organizationId, int limit) {
        return ranked(organizationId, limit, patron -> patron.purchases() > 0);
    }

    @Override
    public List<Patron> missed(OrganizationId organizationId, long purchases, LocalDate lastBefore, int limit) {
        return ranked(organizationId, limit, patron -> patron.isMissed(purchases, lastBefore));
    }

    private List<Patron> ranked(OrganizationId organizationId, int limit, Predicate<Patron> which) {
        return tables.ranking(organizationId)
                .ascending()
                .flatMap(id -> tables.patrons(organizationId).get(id).stream())
                .filter(which)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> spread(OrganizationId organizationId, Measure measure, List<Long> thresholds) {
        Stream<Balance> balances = tables.standings(organizationId)
                .ascending()
                .filter(standing ->
                        tables.customers(organizationId).has(standing.customer().value()))
                .map(Standing::balance);
        return measure.spread(balances, thresholds);
    }
}
