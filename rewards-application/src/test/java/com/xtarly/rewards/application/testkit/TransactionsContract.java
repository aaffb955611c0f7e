package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of a transaction or nothing of it, and each reader over one snapshot. */
public abstract class TransactionsContract extends StoresContract {
    private Shop shop;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(transactions(), Examples.points(), 2);
    }

    @Test
    void what_one_transaction_wrote_the_next_one_reads() {
        Customer customer = Examples.customer(shop.organization());

        assertThat(saved(List.of(customer))).containsExactly(customer);

        assertThat(account(customer)).isEqualTo(Account.opened(customer));
    }

    @Test
    void a_transaction_sees_its_own_writes() {
        Entry entry = transactions().write(tx -> {
            Entry appended = appendPurchase(tx, shop.customer());
            assertThat(account(tx, shop.customer()).balance()).isEqualTo(appended.after());
            return appended;
        });

        assertThat(account(shop.customer()).balance()).isEqualTo(entry.after());
    }

    @Test
    void the_result_of_the_work_is_handed_on() {
        assertThat(transactions().<String>write(tx -> "written")).isEqualTo("written");
        assertThat(transactions().<String>read(tx -> "read")).isEqualTo("read");
        assertThat(transactions().<String>write(tx -> null)).isNull();
    }

    @Test
    void a_thrown_exception_leaves_nothing_of_any_store() {
        List<Object> before = read(this::everything);
        RuntimeException thrown = new IllegalArgumentException("on purpose");

        assertThatThrownBy(() -> write(tx -> {
                    changeEverything(tx);
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(read(this::everything)).isEqualTo(before);
    }

    @Test
    void a_thrown_error_leaves_nothing_either() {
        List<Object> before = read(this::everything);
        Error thrown = new AssertionError("on purpose");

        assertThatThrownBy(() -> write(tx -> {
                    changeEverything(tx);
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(read(this::everything)).isEqualTo(before);
    }

    @Test
    void an_exception_thrown_while_reading_is_passed_on() {
        RuntimeException thrown = new IllegalArgumentException("on purpose");

        assertThatThrownBy(() -> read(tx -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void after_a_failed_transaction_the_next_one_works() {
        assertThatThrownBy(() -> write(tx -> {
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        write(this::changeEverything);

        assertThat(account(shop.customer()).balance().entries()).isEqualTo(1);
    }

    @Test
    void nobody_sees_what_is_not_committed() {
        List<Object> before = read(this::everything);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Future<Boolean> writer = Threads.start(() -> transactions().write(tx -> {
            changeEverything(tx);
            written.countDown();
            Threads.await(seen);
            return true;
        }));
        Threads.await(written, writer);

        List<Object> meanwhile = read(this::everything);
        seen.countDown();

        assertThat(meanwhile).isEqualTo(before);
        assertThat(Threads.result(writer)).isTrue();
        assertThat(read(this::everything)).isNotEqualTo(before);
    }

    @Test
    void a_reading_transaction_does_not_see_what_is_committed_meanwhile() {
        List<List<Object>> twice = read(tx -> {
            List<Object> first = everything(tx);
            commitMeanwhile(this::changeEverything);
            return List.of(first, everything(tx));
        });

        assertThat(twice.get(1)).isEqualTo(twice.get(0));
    }

    @Test
    void one_snapshot_spans_every_store() {
        List<Object> before = read(this::everything);

        List<Object> seen = read(tx -> {
            assertThat(tx.organizations().find(shop.organization().id())).isPresent();
            commitMeanwhile(this::changeEverything);
            return everything(tx);
        });

        assertThat(seen).isEqualTo(before);
    }

    @Test
    void a_reading_transaction_can_write_nothing() {
        Organization other = Examples.organization();
        Map<String, Consumer<UnitOfWork>> writes = Map.of(
                "organization", tx -> tx.organizations().add(other),
                "key", tx -> tx.apiKeys().add(Examples.key(shop.organization()).issued()),
                "use", tx -> tx.apiKeys().markUsed(List.of(shop.issuedKey()), Examples.MOMENT),
                "end", tx -> tx.programs().endActive(shop.organization().id(), Examples.MOMENT),
                "customer",
                        tx -> Accepted.all(tx.customers().add(List.of(Examples.customer(shop.organization()))))
                                .forEach(added -> {}),
                "entry", tx -> tx.ledger().append(List.of(firstEntry(shop.customer()))));
        List<Object> before = read(this::everything);

        writes.forEach((what, write) -> assertThatThrownBy(() -> read(tx -> {
                    write.accept(tx);
                    return what;
                }))
                .as(what)
                .isInstanceOf(RuntimeException.class));

        assertThat(read(this::everything)).isEqualTo(before);
    }

    private void commitMeanwhile(Consumer<UnitOfWork> work) {
        boolean committed = Threads.result(Threads.start(() -> {
            write(work);
            return true;
        }));
        assertThat(committed).isTrue();
    }

    private void changeEverything(UnitOfWork tx) {
        tx.organizations().add(Examples.organization());
        tx.apiKeys().add(Examples.key(shop.organization()).issued());
        assertThat(tx.apiKeys().lock(shop.organization().id(), shop.issuedKey().id()))
                .isPresent();
        tx.apiKeys().end(shop.issuedKey().retired(Examples.MOMENT));
        tx.apiKeys().markUsed(List.of(shop.issuedKey()), Examples.MOMENT);
        assertThat(appendPurchase(tx, shop.customer()).after().entries()).isEqualTo(1);
        tx.programs().endActive(shop.organization().id(), Examples.MOMENT.plusSeconds(1));
        tx.programs().add(Examples.version(shop.organization(), Examples.stamps(), 2));
        assertThat(tx.customers().add(List.of(Examples.maria(shop.organization()))))
                .hasSize(1);
    }

    /** All that can be seen of the shop, and how many of everything there are. */
    private List<Object> everything(UnitOfWork tx) {
        return List.of(
                tx.ledger().audit(),
                tx.apiKeys().list(shop.organization().id()),
                tx.programs().latest(shop.organization().id()),
                tx.programs().active(List.of(shop.organization().id())),
                account(tx, shop.customer()),
                tx.organizations().list());
    }

    private Entry appendPurchase(UnitOfWork tx, Customer customer) {
        Account account = lockedAccount(tx, customer);
        Entry entry = Accepted.of(account.judge(Examples.purchase(shop.issuedKey()), shop.version()));
        tx.ledger().append(List.of(entry));
        return entry;
    }

    private Entry firstEntry(Customer customer) {
        return Accepted.of(Account.opened(customer).judge(Examples.purchase(shop.issuedKey()), shop.version()));
    }
}
