package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Figures in tables {@code statistics}, {@code hour_figures}, {@code visits}, {@code visitors}, {@code patrons}. */
record JdbiStatistics(Handle handle) implements Statistics {
    private static final List<String> COUNTED = List.of("hour_figures", "visits", "visitors", "patrons");

    private static final List<Column<Visit>> VISITS =
            List.of(Column.text("customers", visit -> visit.customer().value()), Column.of("days", "date", Visit::day));

    @Override
    public void lock(Organization organization) {
        handle.createUpdate("""
                        insert into statistics (organization_id, time_zone) values (:organizationId, :timeZone)
                        on conflict do nothing
                        """)
                .bind("organizationId", organization.id().value())
                .bind("timeZone", organization.timeZone().getId())
                .execute();
        String timeZone = handle.createQuery("""
                        select time_zone from statistics where organization_id = :organizationId for update
                        """)
                .bind("organizationId", organization.id().value())
                .mapTo(String.class)
                .one();
        if (!timeZone.equals(organization.timeZone().getId())) {
            beginAnew(organization);
        }
    }

    private void beginAnew(Organization organization) {
        for (String table : COUNTED) {
            handle.createUpdate("delete from " + table + " where organization_id = :organizationId")
                    .bind("organizationId", organization.id().value())
                    .execute();
        }
        handle.createUpdate("""
                        update statistics set time_zone = :timeZone
                        where organization_id = :organizationId
                        """)
                .bind("organizationId", organization.id().value())
                .bind("timeZone", organization.timeZone().getId())
                .execute();
    }

    @Override
    public List<Movement> uncounted(OrganizationId organizationId, @Nullable CustomerId from, int limit) {
        return new UncountedEntries(handle, organizationId).run(from, limit);
    }

    @Override
    public List<Visit> around(OrganizationId organizationId, Collection<Visit> visits) {
        Query query = handle.createQuery("""
                select distinct wanted.customer_id, near.day
                from unnest(:customers::text[], :days::date[]) as wanted (customer_id, day)
                cross join lateral (
                    (select day from visits where organization_id = :organizationId
                        and customer_id = wanted.customer_id and day <= wanted.day order by day desc limit 2)
                    union all
                    (select day from visits where organization_id = :organizationId
                        and customer_id = wanted.customer_id and day > wanted.day order by day limit 1)
                ) as near
                """).bind("organizationId", organizationId.value());
        Column.bindAll(query, VISITS, List.copyOf(visits));
        return query.map((row, context) -> new Visit(CustomerId.parse(row.getString("customer_id")), day(row, "day")))
                .list();
    }

    @Override
    public void add(OrganizationId organizationId, Increment increment) {
        new AddFigures(handle, organizationId).run(increment);
    }

    @Override
    public Map<Hour, Figures> hours(OrganizationId organizationId, LocalDate from, LocalDate to) {
        Map<Hour, Figures> hours = new LinkedHashMap<>();
        handle.createQuery("""
                        select * from hour_figures where organization_id = :organizationId and day between :from and :to
                        """)
                .bind("organizationId", organizationId.value())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> Map.entry(new Hour(day(row, "day"), row.getInt("hour")), figures(row)))
                .forEach(hour -> hours.put(hour.getKey(), hour.getValue()));
        return hours;
    }

    @Override
    public Figures before(OrganizationId organizationId, LocalDate day) {
        return handle.createQuery("""
                        select sum(purchases) as purchases, sum(paid) as paid, sum(refunds) as refunds,
                            sum(refunded) as refunded, sum(points_issued) as points_issued,
                            sum(points_taken_back) as points_taken_back, sum(stamps_issued) as stamps_issued,
                            sum(stamps_taken_back) as stamps_taken_back
                        from hour_figures where organization_id = :organizationId and day < :day
                        """)
                .bind("organizationId", organizationId.value())
                .bind("day", day)
                .map((row, context) -> figures(row))
                .one();
    }

    @Override
    public Visitors visitors(OrganizationId organizationId, LocalDate from, LocalDate to) {
        return handle.createQuery("""
                        select coalesce(sum(customers), 0) as all_of_them,
                            coalesce(sum(customers) filter (where days_away = 0), 0) as first_time
                        from visitors
                        where organization_id = :organizationId and day between :from and :to
                          and (days_away = 0 or days_away > day - :from)
                        """)
                .bind("organizationId", organizationId.value())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Visitors(row.getLong("all_of_them"), row.getLong("first_time")))
                .one();
    }

    @Override
    public List<Patron> best(OrganizationId organizationId, int limit) {
        return handle.createQuery("""
                        select * from patrons where organization_id = :organizationId and purchases > 0
                        order by paid desc, customer_id limit :limit
                        """)
                .bind("organizationId", organizationId.value())
                .bind("limit", limit)
                .map(JdbiStatistics::patron)
                .list();
    }

    @Override
    public List<Patron> missed(OrganizationId organizationId, long purchases, LocalDate lastBefore, int limit) {
        return handle.createQuery("""
                        select * from patrons
                        where organization_id = :organizationId and purchases >= :purchases and last_visit < :lastBefore
                        order by paid desc, customer_id limit :limit
                        """)
                .bind("organizationId", organizationId.value())
                .bind("purchases", purchases)
                .bind("lastBefore", lastBefore)
                .bind("limit", limit)
                .map(JdbiStatistics::patron)
                .list();
    }

    /**
     * All customers are between the first and the last: PostgreSQL, which takes any range for a small one, then comes
     * by the key. Where there are few organizations it would rather read the customers of all.
     */
    @Override
    public List<Long> spread(OrganizationId organizationId, Measure measure, List<Long> thresholds) {
        String column = switch (measure) {
            case POINTS -> "points";
            case STAMPS -> "stamps";
            case LIFETIME_POINTS -> "lifetime_points";
        };
        Query query = handle.createQuery("""
                        select band, coalesce(customers, 0) as customers
                        from generate_series(0, :bands) as band
                        left join (
                            select width_bucket(%s, :thresholds::int8[]) as band, count(*) as customers
                            from customers
                            where organization_id = :organizationId and customer_id between :first and :last
                              and erased_at is null
                            group by 1
                        ) as counted using (band)
                        order by band
                        """.formatted(column))
                .bind("organizationId", organizationId.value())
                .bind("first", "")
                .bind("last", SearchTermRows.LAST)
                .bind("bands", thresholds.size());
        Column.bindAll(query, List.of(Column.<Long>number("thresholds", threshold -> threshold)), thresholds);
        return query.map((row, context) -> row.getLong("customers")).list();
    }

    private static Patron patron(ResultSet row, StatementContext context) throws SQLException {
        return new Patron(
                CustomerId.parse(row.getString("customer_id")),
                row.getLong("entries"),
                row.getLong("purchases"),
                row.getLong("paid"),
                row.getObject("last_visit", LocalDate.class));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("purchases"),
                row.getLong("paid"),
                row.getLong("refunds"),
                row.getLong("refunded"),
                row.getLong("points_issued"),
                row.getLong("points_taken_back"),
                row.getLong("stamps_issued"),
                row.getLong("stamps_taken_back"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
