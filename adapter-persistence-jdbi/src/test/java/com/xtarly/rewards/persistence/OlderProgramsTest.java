package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.domain.program.ProgramVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OlderProgramsTest {
    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final JdbiStores stores = PostgresStores.open(database.asDatabase());

    @Test
    void a_version_saved_before_tiers_had_benefits_has_none_and_no_author() {
        Shop shop = Shop.open(stores, Examples.tiers(), 1);
        try (Handle owner = Jdbi.create(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .open()) {
            // What the migration gives the rows it finds.
            assertThat(owner.execute("update rewards.program_versions set tier_benefits = default, saved_by = default"))
                    .isEqualTo(1);
        }

        ProgramVersion kept =
                stores.read(tx -> tx.programs().latest(shop.organization().id()).orElseThrow());
        assertThat(kept).isEqualTo(shop.version());
    }
}
