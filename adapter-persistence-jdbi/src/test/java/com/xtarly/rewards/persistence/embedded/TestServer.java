package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A PostgreSQL that tests fill with databases; {@link #close} takes away what they made. Thread-safe.
 *
 * <p>It is one of our own below {@code target}, or the server that {@code REWARDS_TEST_DB_URL} names, where
 * {@code REWARDS_TEST_DB_USER} with {@code REWARDS_TEST_DB_PASSWORD} may create roles and databases.
 */
public final class TestServer implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final String url;
    private final Accounts accounts;
    private final Queue<String> databases = new ConcurrentLinkedQueue<>();
    private final Closing closing;

    private interface Closing {
        void close(TestServer server) throws IOException, SQLException;
    }

    private TestServer(String url, Accounts accounts, Closing closing) {
        this.url = url;
        this.accounts = accounts;
        this.closing = closing;
    }

    public static TestServer start() {
        String url = System.getenv("REWARDS_TEST_DB_URL");
        return url == null ? embedded() : external(url);
    }

    public Credentials owner() {
        return accounts.owner();
    }

    public Credentials application() {
        return accounts.application();
    }

    /** Creates an empty database and returns its JDBC URL. */
    public String createDatabase() {
        String name = "rewards_test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect()) {
            Provisioning.ensureDatabase(connection, name, accounts.owner(), accounts.application());
        } catch (SQLException e) {
            throw new IllegalStateException("No database for a test: " + e.getMessage(), e);
        }
        databases.add(name);
        return url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    @Override
    public void close() {
        try {
            closing.close(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The databases of the tests are still there: " + e.getMessage(), e);
        }
    }

    /** The directory is always the same, so that a run that was killed leaves nothing for ever: the next takes over. */
    private static TestServer embedded() {
        try {
            return embeddedIn(TARGET.resolve("test-postgres"));
        } catch (DataDirectoryInUse anotherRun) {
            return embeddedIn(
                    TARGET.resolve("test-postgres-" + ProcessHandle.current().pid()));
        }
    }

    private static TestServer embeddedIn(Path directory) {
        EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory);
        Accounts accounts = new Accounts(postgres.superuser(), postgres.owner(), postgres.application());
        return new TestServer(postgres.jdbcUrl(), accounts, server -> {
            postgres.close();
            DataDirectory.remove(directory);
        });
    }

    /** Roles belong to the whole server and stay; their names differ from those that a real installation there has. */
    private static TestServer external(String url) {
        Credentials administrator =
                new Credentials(System.getenv("REWARDS_TEST_DB_USER"), System.getenv("REWARDS_TEST_DB_PASSWORD"));
        Accounts accounts = new Accounts(
                administrator,
                new Credentials("rewards_test_owner", "owner-for-tests"),
                new Credentials("rewards_test_app", "application-for-tests"));
        TestServer server = new TestServer(url, accounts, TestServer::dropDatabases);
        server.createRoles();
        return server;
    }

    private void createRoles() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Provisioning.ensureRole(connection, accounts.owner());
            Provisioning.ensureRole(connection, accounts.application());
            // Who is no superuser may give a database only to a role that it belongs to.
            statement.execute("grant rewards_test_owner to current_user");
        } catch (SQLException e) {
            throw new IllegalStateException("No roles for the tests: " + e.getMessage(), e);
        }
    }

    private void dropDatabases() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String database : databases) {
                statement.execute("drop database if exists " + database + " with (force)");
            }
        }
    }

    private Connection connect() throws SQLException {
        Credentials superuser = accounts.superuser();
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }
}
