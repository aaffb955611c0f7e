package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.organization.Organization;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IndexCustomersTest {
    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final JdbiStores stores = PostgresStores.open(database.asDatabase());

    @Test
    void whoever_was_there_before_search_is_found_after_the_migration() {
        Organization organization = Examples.organization();
        List<Customer> customers = new ArrayList<>(Examples.customers(organization, 1_001));
        customers.add(Examples.maria(organization));
        assertThat(Accepted.all(stores.write(tx -> {
                    tx.organizations().add(organization);
                    return tx.customers().add(customers.subList(0, 1_002));
                })))
                .hasSize(1_002);
        try (Handle owner = Jdbi.create(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .open()) {
            owner.begin();
            owner.execute("set local search_path = rewards");
            owner.execute("delete from customer_search_terms");

            new IndexCustomers().migrate(context(owner.getConnection()));

            owner.commit();
        }
        assertThat(found(organization, "maria garcia cliente@")).isEqualTo(1);
        assertThat(found(organization, "cus")).isEqualTo(1_001);
    }

    private int found(Organization organization, String typed) {
        return stores.read(tx -> tx.customers().search(organization.id(), SearchQuery.of(typed), null, 2_000))
                .size();
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
