package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.organization.Organization;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Which failures may be tried again, and which must not be. */
final class SqlFailuresTest {
    @Test
    void a_commit_that_fails_for_an_unknown_reason_is_never_taken_for_a_defect() {
        for (String state : new String[] {null, "40003", "XX000", "08006", "23505"}) {
            assertThat(SqlFailures.whileCommitting(failure(state))).as(state).isInstanceOf(StoresUnavailable.class);
        }
        assertThat(SqlFailures.whileCommitting(new IllegalStateException())).isInstanceOf(StoresUnavailable.class);
    }

    @Test
    void a_transaction_that_postgresql_gave_up_may_be_run_again() {
        for (String state : new String[] {"40001", "40P01"}) {
            assertThat(SqlFailures.whileCommitting(failure(state))).isInstanceOf(TransactionConflict.class);
            assertThat(SqlFailures.translated(failure(state))).isInstanceOf(TransactionConflict.class);
        }
    }

    @Test
    void before_the_commit_a_defect_is_passed_on_as_it_is() {
        RuntimeException defect = failure("42601");

        assertThat(SqlFailures.translated(defect)).isSameAs(defect);
    }

    @Test
    void a_connection_that_is_lost_before_the_commit_leaves_nothing_and_is_no_defect() {
        TestDatabase database = TestDatabase.fresh();
        try (JdbiStores stores = PostgresStores.open(database.asDatabase())) {
            assertThatThrownBy(() -> stores.write(tx -> {
                        tx.organizations().add(Examples.organization());
                        return endConnectionsOf(database);
                    }))
                    .isInstanceOf(StoresUnavailable.class);
        }

        try (JdbiStores again = PostgresStores.open(database.asDatabase())) {
            List<Organization> organizations =
                    again.read(tx -> tx.organizations().list());
            assertThat(organizations).isEmpty();
        }
    }

    private static RuntimeException failure(String state) {
        return new ConnectionException(new SQLException("refused", state));
    }

    /** As the role itself, which may end its own connections. */
    private static int endConnectionsOf(TestDatabase database) {
        return Jdbi.create(
                        database.jdbcUrl(),
                        database.application().user(),
                        database.application().password())
                .withHandle(handle -> handle.createQuery("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                where datname = current_database() and usename = current_user
                                  and pid <> pg_backend_pid()
                                """).mapTo(int.class).one());
    }
}
