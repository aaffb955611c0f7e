package com.xtarly.rewards.persistence;

/** Stores on a real PostgreSQL, for tests. */
final class PostgresStores {
    private PostgresStores() {}

    /** Opened when the first test asks, and shared by all that bring their own organizations. */
    static JdbiStores shared() {
        return Shared.STORES;
    }

    static JdbiStores open(Database database) {
        return JdbiStores.open(database, StoreLimits.forServing(), Migrations.migrate(database));
    }

    private static final class Shared {
        static final JdbiStores STORES = open(TestDatabase.fresh().asDatabase());
    }
}
