package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.number;
import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Away;
import com.xtarly.rewards.application.port.Statistics.Hour;
import com.xtarly.rewards.application.port.Statistics.Increment;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;
import java.util.Map.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Adds to the figures of one organization, which are locked: one statement for each table. */
record AddFigures(Handle handle, OrganizationId organizationId) {
    private static final List<Column<Entry<Hour, Figures>>> HOURS = List.of(
            Column.of("day", "date", hour -> hour.getKey().day()),
            Column.of("hour", "int2", hour -> hour.getKey().hour()),
            number("purchases", hour -> hour.getValue().purchases()),
            number("paid", hour -> hour.getValue().paid()),
            number("refunds", hour -> hour.getValue().refunds()),
            number("refunded", hour -> hour.getValue().refunded()),
            number("points_issued", hour -> hour.getValue().pointsIssued()),
            number("points_taken_back", hour -> hour.getValue().pointsTakenBack()),
            number("stamps_issued", hour -> hour.getValue().stampsIssued()),
            number("stamps_taken_back", hour -> hour.getValue().stampsTakenBack()));

    private static final List<Column<Visit>> VISITS =
            List.of(text("customer_id", visit -> visit.customer().value()), Column.of("day", "date", Visit::day));

    private static final List<Column<Entry<Away, Long>>> AWAY = List.of(
            Column.of("day", "date", away -> away.getKey().day()),
            Column.of("days_away", "int2", away -> away.getKey().days()),
            number("customers", Entry::getValue));

    private static final List<Column<Patron>> PATRONS = List.of(
            text("customer_id", patron -> patron.customer().value()),
            number("entries", Patron::entries),
            number("purchases", Patron::purchases),
            number("paid", Patron::paid),
            Column.of("last_visit", "date", Patron::lastVisit));

    void run(Increment increment) {
        insert("hour_figures", HOURS, List.copyOf(increment.hours().entrySet()), """
                on conflict (organization_id, day, hour) do update set
                    purchases = hour_figures.purchases + excluded.purchases,
                    paid = hour_figures.paid + excluded.paid,
                    refunds = hour_figures.refunds + excluded.refunds,
                    refunded = hour_figures.refunded + excluded.refunded,
                    points_issued = hour_figures.points_issued + excluded.points_issued,
                    points_taken_back = hour_figures.points_taken_back + excluded.points_taken_back,
                    stamps_issued = hour_figures.stamps_issued + excluded.stamps_issued,
                    stamps_taken_back = hour_figures.stamps_taken_back + excluded.stamps_taken_back
                """);
        insert("visits", VISITS, increment.visits(), "");
        insert("visitors", AWAY, List.copyOf(increment.away().entrySet()), """
                on conflict (organization_id, day, days_away) do update set
                    customers = visitors.customers + excluded.customers
                """);
        insert("patrons", PATRONS, increment.customers(), """
                on conflict (organization_id, customer_id) do update set
                    entries = greatest(patrons.entries, excluded.entries),
                    purchases = patrons.purchases + excluded.purchases,
                    paid = patrons.paid + excluded.paid,
                    last_visit = greatest(patrons.last_visit, excluded.last_visit)
                """);
    }

    private <T> void insert(String table, List<Column<T>> columns, List<T> things, String onConflict) {
        Update insert = handle.createUpdate(
                        """
                        insert into %s (organization_id, %s)
                        select :organizationId, * from unnest(%s)
                        """.formatted(table, Column.names(columns), Column.parameters(columns)) + onConflict)
                .bind("organizationId", organizationId.value());
        Column.bindAll(insert, columns, things);
        insert.execute();
    }
}
