package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.JdbiStores;
import com.xtarly.rewards.persistence.Migrations;
import com.xtarly.rewards.persistence.StoreLimits;
import com.xtarly.rewards.persistence.UnusableDatabase;
import java.util.function.ToIntFunction;

/**
 * The way from a PostgreSQL to the stores on it.
 *
 * @param place where it is, for people
 */
record PostgresStores(Database database, String place) {
    /**
     * The stores for a server, on a schema that is up to date and granted, once the database is there.
     *
     * @throws Failure when it does not come, or will not do
     */
    Stores forServer(Opened opened) {
        JdbiStores stores = Patience.AT_START.untilAvailable(
                place, () -> opened.open(() -> open(StoreLimits.forServing(), Migrations::migrate)));
        return new Stores(stores, stores::ready, stores::pools);
    }

    /**
     * The stores for a command, which must not disturb a server that is running.
     *
     * @throws StoresUnavailable when the database cannot be reached
     * @throws Failure when it can be, but will not do
     */
    Stores forCommand(Opened opened) {
        JdbiStores stores = opened.open(() -> open(StoreLimits.forCommands(), Migrations::migrateIfBehind));
        return new Stores(stores, stores::ready, stores::pools);
    }

    private JdbiStores open(StoreLimits limits, ToIntFunction<Database> migrate) {
        try {
            return JdbiStores.open(database, limits, migrate.applyAsInt(database));
        } catch (UnusableDatabase e) {
            throw Failure.unavailable("The database cannot be used. " + e.getMessage());
        }
    }
}
