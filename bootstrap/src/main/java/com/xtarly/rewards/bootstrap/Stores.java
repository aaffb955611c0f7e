package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.JdbiStores;
import com.xtarly.rewards.persistence.Migrations;
import com.xtarly.rewards.persistence.StoreLimits;
import com.xtarly.rewards.persistence.UnusableDatabase;

/** The way from a database to the stores on it. */
final class Stores {
    private Stores() {}

    /**
     * Brings the schema up to date and opens the stores.
     *
     * @throws StoresUnavailable when the database cannot be reached
     * @throws Failure when it can be, but will not do
     */
    static JdbiStores open(Database database, StoreLimits limits) {
        try {
            return JdbiStores.open(database, limits, Migrations.migrate(database));
        } catch (UnusableDatabase e) {
            throw Failure.unavailable("The database cannot be used. " + e.getMessage());
        }
    }
}
