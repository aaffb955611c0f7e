package com.xtarly.rewards.benchmarks.installation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** The PostgreSQL in a data directory, reached beside the server that runs it. */
public final class Database {
    private static final String NAME = "rewards";
    private static final String SCHEMA = "rewards";
    private static final String APPLICATION = "rewards_app";
    private static final String OWNER = "rewards_owner";
    private static final String SUPERUSER = "postgres";

    private final int port;
    private final Properties passwords;

    private Database(int port, Properties passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    static Database in(Path data) {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("credentials"))) {
            passwords.load(reader);
            return new Database(
                    Integer.parseInt(Files.readString(data.resolve("port")).strip()), passwords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client of PostgreSQL needs to connect as the server does: over TCP, with the application's few rights. */
    public Map<String, String> clientEnvironment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port),
                "PGDATABASE",
                NAME,
                "PGUSER",
                APPLICATION,
                "PGPASSWORD",
                password(APPLICATION),
                "PGOPTIONS",
                "-c search_path=" + SCHEMA);
    }

    /** Puts what is dirty on disk now, so that it does not have to be in the middle of the next measurement. */
    public void checkpoint() {
        execute(SUPERUSER, "checkpoint");
    }

    /** A setting or the version, as PostgreSQL shows it. */
    public String show(String setting) {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not show " + setting + ".", e);
        }
    }

    /** Runs statements as the owner of the tables, each in a transaction of its own. */
    void executeAsOwner(String... statements) {
        execute(OWNER, statements);
    }

    private void execute(String user, String... statements) {
        try (Connection connection = connect(user);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A statement of the benchmark failed: " + e.getMessage(), e);
        }
    }

    private Connection connect(String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password(user));
        properties.setProperty("currentSchema", SCHEMA);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, properties);
    }

    private String password(String user) {
        return passwords.getProperty(user, "");
    }
}
