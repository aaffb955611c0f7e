package com.xtarly.rewards.persistence.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Plain SQL for tests: one connection a statement. */
final class Sql {
    private final String url;
    private final Credentials role;

    private Sql(String url, Credentials role) {
        this.url = url;
        this.role = role;
    }

    static Sql as(Credentials role, EmbeddedPostgres postgres) {
        return new Sql(postgres.jdbcUrl(), role);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, role.user(), role.password());
    }
}
