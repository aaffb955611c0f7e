package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever locks accounts sees them as they will stay until the transaction ends, and never waits in a circle. */
public abstract class CustomerLocksContract extends StoresContract {
    private Shop shop;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(transactions(), Examples.points(), 4);
    }

    @Test
    void what_is_locked_is_what_would_be_found() {
        Customer one = shop.customers().get(0);
        Customer two = shop.customers().get(1);
        Shop other = Shop.open(transactions(), Examples.points(), 1);
        List<CustomerReference.Within> references = List.of(
                shop.reference(one),
                CustomerReference.of(two.email()).within(shop.organization().id()),
                new CustomerReference(one.id(), two.email())
                        .within(shop.organization().id()),
                CustomerReference.of(other.customer().id())
                        .within(shop.organization().id()),
                CustomerReference.of(Examples.ids().customerId())
                        .within(shop.organization().id()));

        assertThat(lock(references)).containsExactlyInAnyOrder(Account.opened(one), Account.opened(two));
        assertThat(lock(List.of())).isEmpty();
    }

    @Test
    void five_hundred_accounts_are_locked_at_once() {
        List<Customer> customers = saved(Examples.customers(shop.organization(), 500));

        assertThat(lock(references(customers)))
                .containsExactlyInAnyOrderElementsOf(
                        customers.stream().map(Account::opened).toList());
    }

    @Test
    void whoever_locks_an_account_second_waits_and_sees_the_balance_the_first_left() {
        Balance left = waitsFor(List.of(shop.reference(shop.customer())));

        assertThat(left.entries()).isEqualTo(1);
        assertThat(left.points()).isEqualTo(35);
    }

    @Test
    void what_nobody_holds_is_locked_without_waiting() {
        List<Account> available =
                transactions().writeUnlessHeld(tx -> tx.customers().lockAvailable(references(shop.customers())));

        assertThat(available)
                .containsExactlyInAnyOrderElementsOf(
                        shop.customers().stream().map(Account::opened).toList());
    }

    @Test
    void whoever_does_not_wait_goes_without_what_another_holds_or_sees_what_it_left_or_is_turned_away() {
        Account free = Account.opened(shop.customers().get(1));

        List<Account> available = meanwhile(() -> lockUnlessHeld(List.of(shop.customer(), free.customer())))
                .result();

        assertThat(available).matches(some -> some.isEmpty() || some.contains(free));
        assertThat(available)
                .filteredOn(account -> !account.equals(free))
                .allSatisfy(account -> assertThat(account.balance().points()).isEqualTo(35));
    }

    private List<Account> lockUnlessHeld(List<Customer> customers) {
        try {
            return transactions().writeUnlessHeld(tx -> tx.customers().lockAvailable(references(customers)));
        } catch (StoresUnavailable e) {
            assertThat(e.isHeld()).isTrue();
            return List.of();
        }
    }

    @Test
    void a_lock_by_email_waits_for_a_lock_by_id() {
        Balance left = waitsFor(List.of(CustomerReference.of(shop.customer().email())
                .within(shop.organization().id())));

        assertThat(left.entries()).isEqualTo(1);
    }

    @Test
    void locks_in_opposite_orders_do_not_wait_in_a_circle() {
        List<CustomerReference.Within> forwards = references(shop.customers());
        List<CustomerReference.Within> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);

        List<Integer> rounds = Threads.together(8, thread -> () -> {
            int done = 0;
            for (int round = 0; round < 20; round++) {
                done += lock(thread % 2 == 0 ? forwards : backwards).size();
            }
            return done;
        });

        assertThat(rounds).containsOnly(20 * shop.customers().size());
    }

    @Test
    void no_purchase_is_lost_between_transactions_that_lock_in_opposite_orders() {
        long threads = 8;
        int rounds = 10;
        List<Integer> done = Threads.together((int) threads, thread -> () -> {
            List<Customer> order = new ArrayList<>(shop.customers());
            Collections.rotate(order, thread);
            for (int round = 0; round < rounds; round++) {
                write(tx -> buyForAll(tx, order));
            }
            return rounds;
        });

        assertThat(done).hasSize((int) threads);
        for (Customer customer : shop.customers()) {
            assertThat(account(customer).balance())
                    .isEqualTo(new Balance(35 * threads * rounds, 0, 35 * threads * rounds, threads * rounds));
        }
    }

    private void buyForAll(UnitOfWork tx, List<Customer> order) {
        List<Entry> entries = tx.customers().lock(references(order)).stream()
                .map(this::purchase)
                .toList();
        tx.ledger().append(entries);
    }

    private Balance waitsFor(List<CustomerReference.Within> references) {
        Meanwhile second = meanwhile(() -> lock(references));
        assertThat(second.waited()).as("the second waited").isTrue();
        return second.result().get(0).balance();
    }

    private record Meanwhile(boolean waited, List<Account> result) {}

    /** One transaction locks the first customer and appends; what another did that began before it ended. */
    private Meanwhile meanwhile(Callable<List<Account>> other) {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Future<Boolean> first = Threads.start(() -> transactions().write(tx -> {
            Account account = lockedAccount(tx, shop.customer());
            locked.countDown();
            Threads.await(enough);
            tx.ledger().append(List.of(purchase(account)));
            return true;
        }));
        Threads.await(locked, first);
        Future<List<Account>> second = Threads.start(other);
        boolean waited = Threads.waits(second);
        enough.countDown();
        assertThat(Threads.result(first)).isTrue();
        return new Meanwhile(waited, Threads.result(second));
    }

    private Entry purchase(Account account) {
        return Accepted.of(account.judge(Examples.purchase(shop.issuedKey()), shop.version()));
    }

    private List<Account> lock(List<CustomerReference.Within> references) {
        return transactions().write(tx -> tx.customers().lock(references));
    }

    private static List<CustomerReference.Within> references(List<Customer> customers) {
        return customers.stream().map(StoresContract::reference).toList();
    }
}
