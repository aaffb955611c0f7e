package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Increment;
import com.xtarly.rewards.application.port.Statistics.Measure;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JdbiStatisticsTest {
    private static final int CUSTOMERS = 2_000;
    private static final int SOME = 10;

    private final TestDatabase database = migrated();

    @AutoClose
    private final Workload workload = new Workload(database);

    @Test
    void what_a_customer_has_bought_is_counted_on_without_touching_an_index() {
        Organization organization = Examples.organization();
        List<CustomerId> customers = Stream.generate(() -> Examples.ids().customerId())
                .limit(CUSTOMERS)
                .toList();
        List<CustomerId> buying = IntStream.range(0, CUSTOMERS / SOME)
                .mapToObj(i -> customers.get(i * SOME))
                .toList();
        assertThat(counted("pg_stat_get_xact_tuples_inserted", organization, customers))
                .isEqualTo(CUSTOMERS);

        assertThat(counted("pg_stat_get_xact_tuples_hot_updated", organization, buying))
                .isEqualTo(CUSTOMERS / SOME);
    }

    @Test
    void one_organizations_customers_are_spread_without_reading_anothers() {
        try (JdbiStores stores = PostgresStores.open(database.asDatabase())) {
            Organization small = Shop.open(stores, Examples.points(), SOME).organization();
            Organization large = Shop.open(stores, Examples.points(), CUSTOMERS).organization();
            // With what it knows then, PostgreSQL takes each of two organizations for half of all customers.
            workload.analyze("customers");

            assertThat(spread(large)).isGreaterThanOrEqualTo(CUSTOMERS);
            assertThat(spread(small)).isLessThan(3 * SOME);
        }
    }

    private long spread(Organization organization) {
        return workload.reads(tx -> assertThat(tx.statistics().spread(organization.id(), Measure.POINTS, List.of(1L)))
                .hasSize(2));
    }

    private long counted(String counter, Organization organization, List<CustomerId> customers) {
        return workload.writes(counter, tx -> tx.statistics().add(organization.id(), bought(customers)));
    }

    private static TestDatabase migrated() {
        TestDatabase database = TestDatabase.fresh();
        assertThat(Migrations.migrate(database.asDatabase())).isPositive();
        return database;
    }

    private static Increment bought(List<CustomerId> customers) {
        List<Patron> patrons = customers.stream()
                .map(customer -> new Patron(customer, 1, 1, 35_000, LocalDate.of(2026, 3, 1)))
                .toList();
        return new Increment(Map.of(), List.of(), Map.of(), patrons);
    }
}
