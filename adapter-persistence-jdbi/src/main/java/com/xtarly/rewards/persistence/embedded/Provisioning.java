package com.xtarly.rewards.persistence.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The roles and the database of a cluster. Everything is done only where it is missing, so a start that was cut off is
 * finished by the next.
 */
final class Provisioning {
    static final String DATABASE = "rewards";

    private static final String TIMEOUT_SECONDS = "30";

    private Provisioning() {}

    static void apply(int port, Accounts accounts) {
        try (Connection connection = connect(port, accounts.superuser())) {
            ensureRole(connection, accounts.owner());
            ensureRole(connection, accounts.application());
            ensureDatabase(connection, DATABASE, accounts.owner(), accounts.application());
            closeOtherDatabases(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The roles and the database " + DATABASE + " could not be set up: " + e.getMessage(), e);
        }
    }

    static Connection connect(int port, Credentials superuser) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", superuser.user());
        properties.setProperty("password", superuser.password());
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        return DriverManager.getConnection(Cluster.url(port, "postgres"), properties);
    }

    /** A role that may log in, and has the password of the credentials even if it had another before. */
    static void ensureRole(Connection connection, Credentials role) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String user = statement.enquoteIdentifier(role.user(), true);
            if (isMissing(connection, "select from pg_roles where rolname = ?", role.user())) {
                statement.execute("create role " + user + " login");
            }
            statement.execute("alter role " + user + " password " + statement.enquoteLiteral(role.password()));
        }
    }

    /** A database that only its owner and the application can enter. */
    static void ensureDatabase(Connection connection, String name, Credentials owner, Credentials application)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String database = statement.enquoteIdentifier(name, true);
            if (isMissing(connection, "select from pg_database where datname = ?", name)) {
                statement.execute(
                        "create database " + database + " owner " + statement.enquoteIdentifier(owner.user(), true));
            }
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to "
                    + statement.enquoteIdentifier(application.user(), true));
        }
    }

    private static void closeOtherDatabases(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("revoke connect on database postgres, template1 from public");
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }
}
