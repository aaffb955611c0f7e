package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.StoresUnavailable;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date. Migrations only go forward; each is one statement, so that none is ever half done. */
public final class Migrations {
    /** The schema all tables are in. */
    public static final String SCHEMA = "rewards";

    /** Whoever waits for a table makes all others wait who come for it later: rather give up, and try again. */
    private static final String LOCK_TIMEOUT = "-c lock_timeout=2s";

    private Migrations() {}

    /**
     * Runs, as the owner, the migrations that are missing, and grants the application's role what it may do.
     *
     * @return the number of the newest migration
     * @throws StoresUnavailable when the database cannot be reached
     * @throws UnusableDatabase when it refuses, or does not match the migrations of this program
     */
    public static int migrate(Database database) {
        return migrate(flyway(database), true);
    }

    /**
     * The same, but does nothing when no migration is missing: a running server would feel it if all was granted anew.
     *
     * @return the number of the newest migration
     * @throws StoresUnavailable when the database cannot be reached
     * @throws UnusableDatabase when it refuses, or does not match the migrations of this program
     */
    public static int migrateIfBehind(Database database) {
        return migrate(flyway(database), false);
    }

    /** Servers that start together may grant the same rights at the same moment; PostgreSQL then refuses one. */
    private static int migrate(Flyway flyway, boolean always) {
        return Retry.onConflict(() -> migrateOnce(flyway, always));
    }

    private static int migrateOnce(Flyway flyway, boolean always) {
        try {
            if (always || flyway.info().pending().length > 0) {
                flyway.migrate();
            }
            return Integer.parseInt(flyway.info().current().getVersion().getVersion());
        } catch (FlywayException e) {
            throw SqlFailures.translated(e);
        }
    }

    private static Flyway flyway(Database database) {
        return Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .javaMigrations(new IndexCustomers())
                .jdbcProperties(Map.of("options", LOCK_TIMEOUT))
                .placeholders(
                        Map.of("applicationRole", quoted(database.application().user())))
                .load();
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
