package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.JdbiStores;
import com.xtarly.rewards.persistence.Migrations;
import com.xtarly.rewards.persistence.StoreLimits;
import com.xtarly.rewards.persistence.UnsafeDatabase;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The way from a database to the stores on it. */
final class Stores {
    private static final String CONNECTION_TROUBLE = "08";
    private static final String STILL_STARTING = "57P03";

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
        } catch (UnsafeDatabase e) {
            throw Failure.unavailable(String.valueOf(e.getMessage()));
        } catch (FlywayException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(FlywayException failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return Failure.unavailable("The database cannot be brought up to date: " + failure.getMessage());
        }
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith(CONNECTION_TROUBLE) || state.equals(STILL_STARTING)
                ? new StoresUnavailable("The database cannot be reached.", failure)
                : Failure.unavailable("The database refuses: " + cause.getMessage());
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
