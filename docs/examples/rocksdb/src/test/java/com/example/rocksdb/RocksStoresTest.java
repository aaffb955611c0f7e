package com.example.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.rocksdb.Formats.Standing;
import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.AuditReport.Discrepancy;
import com.xtarly.rewards.application.port.Organizations;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts cannot know of: the directory, its lock, and the end of the stores. */
class RocksStoresTest {
    @TempDir
    private Path directory;

    private RocksStores stores;

    @BeforeEach
    void open() {
        stores = RocksStores.open(directory);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void what_was_committed_is_there_when_the_stores_are_opened_again() {
        Shop shop = Shop.open(stores, Examples.points(), 1);
        long points = Accepted.of(UseCases.over(stores)
                        .registerPurchases()
                        .register(List.of(shop.purchase(35_000)))
                        .get(0))
                .customerPoints();
        AuditReport before = audit();

        stores.close();
        open();

        assertThat(points).isEqualTo(35);
        assertThat(audit()).isEqualTo(before);
        assertThat(before.points()).isEqualTo(35);
    }

    @Test
    void a_directory_has_one_process_at_a_time() {
        assertThatThrownBy(() -> RocksStores.open(directory)).isInstanceOf(StoresUnavailable.class);
    }

    @Test
    void closed_stores_say_so() {
        stores.close();

        assertThat(stores.ready()).isFalse();
        assertThatThrownBy(() -> stores.read(tx -> tx.organizations().list())).isInstanceOf(StoresUnavailable.class);
        assertThatThrownBy(() -> stores.write(tx -> true)).isInstanceOf(StoresUnavailable.class);
    }

    @Test
    void the_stores_of_a_transaction_are_over_with_it() {
        Organizations kept = stores.read(tx -> tx.organizations());

        assertThatThrownBy(kept::list).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_may_not_wait_is_told_what_holds_them_up() {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Future<Boolean> writer = Threads.start(() -> stores.write(tx -> {
            writing.countDown();
            Threads.await(enough);
            return true;
        }));
        Threads.await(writing);

        StoresUnavailable refused =
                catchThrowableOfType(StoresUnavailable.class, () -> stores.writeUnlessHeld(tx -> true));
        enough.countDown();

        assertThat(refused.isHeld()).isTrue();
        assertThat(Threads.result(writer)).isTrue();
    }

    @Test
    void an_audit_names_the_account_that_somebody_changed_behind_the_ledger() {
        Shop shop = Shop.open(stores, Examples.points(), 2);
        OrganizationId organizationId = shop.organization().id();
        Balance wrong = new Balance(1, 0, 1, 0);

        stores.write(tx -> {
            ((RocksUnitOfWork) tx)
                    .tables()
                    .standings(organizationId)
                    .put(
                            shop.customer().id().value(),
                            new Standing(shop.customer().id(), wrong));
            return true;
        });

        assertThat(audit().discrepancies())
                .containsExactly(new Discrepancy(organizationId, shop.customer().id(), wrong, Balance.ZERO));
    }

    private AuditReport audit() {
        return stores.read(tx -> tx.ledger().audit());
    }
}
