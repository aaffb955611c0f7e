package com.xtarly.rewards.persistence;

import com.xtarly.rewards.domain.customer.Customer;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes those customers findable who were there before search was: what they are found by is made in Java. The
 * connection is Flyway's, and stays open.
 */
final class IndexCustomers implements JavaMigration {
    private static final int AT_A_TIME = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("023");
    }

    @Override
    public String getDescription() {
        return "index customers";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Handle handle = Jdbi.create(context.getConnection()).open();
        try (var customers = handle.createQuery("select * from customers")
                .setFetchSize(AT_A_TIME)
                .map(JdbiCustomers::account)
                .iterator()) {
            List<Customer> share = new ArrayList<>(AT_A_TIME);
            while (customers.hasNext()) {
                share.add(customers.next().customer());
                if (share.size() == AT_A_TIME || !customers.hasNext()) {
                    new SearchTermRows(handle).add(share);
                    share.clear();
                }
            }
        }
    }
}
