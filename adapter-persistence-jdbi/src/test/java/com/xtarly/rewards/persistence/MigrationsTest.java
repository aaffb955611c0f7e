package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.testkit.Threads;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Servers may start together, and beside others that are at work. */
class MigrationsTest {
    private static final int SERVERS = 4;
    private static final int STARTS = 5;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void servers_that_start_together_all_start() {
        for (int start = 0; start < STARTS; start++) {
            assertThat(Threads.together(SERVERS, server -> () -> Migrations.migrate(database.asDatabase())))
                    .hasSize(SERVERS)
                    .allMatch(version -> version > 0);
        }
    }

    /** Behind it, every purchase would wait. */
    @Test
    void a_table_that_is_in_use_is_not_waited_for() {
        var unused = Migrations.migrate(database.asDatabase());
        Jdbi owner = Jdbi.create(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        try (Handle audit = owner.open()) {
            audit.begin();
            audit.execute("lock table rewards.flyway_schema_history in access exclusive mode");

            assertThatThrownBy(() -> Migrations.migrate(database.asDatabase())).isInstanceOf(StoresUnavailable.class);

            audit.rollback();
        }
        assertThat(Migrations.migrate(database.asDatabase())).isPositive();
    }
}
