package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What the database must promise before anything is served from it. */
final class SafetyCheckTest {
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_database_as_we_make_it_is_safe() {
        try (JdbiStores stores = PostgresStores.open(database.asDatabase())) {
            assertThat(stores.ready()).isTrue();
        }
    }

    @Test
    void a_role_whose_commits_do_not_wait_for_the_disk_is_refused() {
        asOwner("alter database \"%s\" set synchronous_commit = off".formatted(name()));

        assertThatThrownBy(() -> PostgresStores.open(database.asDatabase()))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("synchronous_commit is off");
    }

    @Test
    void a_role_that_may_change_the_ledger_is_refused() {
        int version = Migrations.migrate(database.asDatabase());
        asOwner("grant update, delete on rewards.ledger_entries to "
                + database.application().user());

        assertThatThrownBy(() -> JdbiStores.open(database.asDatabase(), StoreLimits.forServing(), version))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("may UPDATE ledger_entries")
                .hasMessageContaining("may DELETE ledger_entries");
    }

    @Test
    void a_role_that_may_change_one_column_of_the_ledger_is_refused() {
        int version = Migrations.migrate(database.asDatabase());
        asOwner("grant update (points) on rewards.ledger_entries to "
                + database.application().user());

        assertThatThrownBy(() -> JdbiStores.open(database.asDatabase(), StoreLimits.forServing(), version))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("may UPDATE ledger_entries");
    }

    @Test
    void one_role_for_everything_gives_up_its_right_to_change_the_ledger() {
        Database oneRole = new Database(database.jdbcUrl(), database.owner(), database.owner());

        try (JdbiStores stores = PostgresStores.open(oneRole)) {
            assertThat(stores.ready()).isTrue();
            Counter counter = new Counter(
                    UseCases.over(stores, SettableClock.at(Examples.MOMENT)), Shop.open(stores, Examples.points(), 1));
            Receipt purchase = counter.registered(counter.shop().purchase(35_000));
            assertThat(Accepted.of(counter.refund(purchase.transactionId(), null))
                            .customerPoints())
                    .as("what it gave up must not be what it needs")
                    .isZero();
        }
    }

    @Test
    void the_application_can_neither_change_nor_remove_an_entry_nor_what_it_was_judged_by() {
        PostgresStores.open(database.asDatabase()).close();
        Jdbi application = Jdbi.create(
                database.jdbcUrl(),
                database.application().user(),
                database.application().password());

        for (String change : new String[] {
            "update rewards.ledger_entries set points = 1",
            "delete from rewards.ledger_entries",
            "truncate rewards.ledger_entries",
            "drop table rewards.ledger_entries",
            "delete from rewards.customers",
            "update rewards.customers set created_at = now()",
            "update rewards.program_versions set currency_unit = 1",
            "update rewards.api_keys set hash = null"
        }) {
            assertThatThrownBy(() -> application.useHandle(handle -> handle.execute(change)))
                    .as(change)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private String name() {
        return database.jdbcUrl().replaceFirst(".*/([^/?]+).*", "$1");
    }

    private void asOwner(String statement) {
        Jdbi owner = Jdbi.create(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        try (Handle handle = owner.open()) {
            handle.execute(statement);
        }
    }
}
