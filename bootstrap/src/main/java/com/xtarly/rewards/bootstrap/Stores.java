package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.JdbiStores;
import com.xtarly.rewards.persistence.Migrations;
import com.xtarly.rewards.persistence.StoreLimits;
import com.xtarly.rewards.persistence.UnusableDatabase;
import java.util.function.ToIntFunction;

/** The way from a database to the stores on it. */
final class Stores {
    private Stores() {}

    /**
     * The stores for a server, on a schema that is up to date and granted.
     *
     * @throws StoresUnavailable when the database cannot be reached
     * @throws Failure when it can be, but will not do
     */
    static JdbiStores forServer(Database database) {
        return open(database, StoreLimits.forServing(), Migrations::migrate);
    }

    /** The stores for a command, which must not disturb a server that is running. Throws the same. */
    static JdbiStores forCommand(Database database) {
        return open(database, StoreLimits.forCommands(), Migrations::migrateIfBehind);
    }

    private static JdbiStores open(Database database, StoreLimits limits, ToIntFunction<Database> migrate) {
        try {
            return JdbiStores.open(database, limits, migrate.applyAsInt(database));
        } catch (UnusableDatabase e) {
            throw Failure.unavailable("The database cannot be used. " + e.getMessage());
        }
    }
}
