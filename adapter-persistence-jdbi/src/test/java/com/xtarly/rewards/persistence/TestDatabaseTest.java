package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.persistence.embedded.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void each_is_empty_and_another() throws SQLException {
        TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh();

        run(one, one.owner(), "create table mine (it int)");
        run(other, other.owner(), "create table mine (it int)");

        assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
    }

    @Test
    void the_application_is_not_the_owner() {
        TestDatabase database = TestDatabase.fresh();

        assertThatThrownBy(() -> run(database, database.application(), "create table mine (it int)"))
                .hasMessageContaining("permission denied");
    }

    private static void run(TestDatabase database, Credentials role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), role.user(), role.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
