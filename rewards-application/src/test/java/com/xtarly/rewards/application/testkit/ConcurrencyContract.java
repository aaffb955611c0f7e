package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many writers, some customers of everybody's and some of few: sums are exact, each answer is a true running balance,
 * each read some prefix.
 */
public abstract class ConcurrencyContract extends StoresContract {
    private static final int WRITERS = 64;
    private static final int PURCHASES_EACH = Scale.chosen().of(10, 100);
    private static final int HOT_CUSTOMERS = 20;
    private static final int SPREAD_CUSTOMERS = Scale.chosen().of(100, 10_000);
    private static final int READERS = 2;

    private record Credit(Customer customer, Receipt receipt) {}

    private Shop shop;
    private UseCases useCases;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(transactions(), Examples.points(), HOT_CUSTOMERS + SPREAD_CUSTOMERS);
        useCases = UseCases.over(transactions());
    }

    @Test
    void writers_who_share_transactions_get_true_running_balances_and_readers_see_prefixes() {
        List<Credit> credits;
        List<Future<List<Account>>> readers;
        AtomicBoolean over = new AtomicBoolean();
        try (GroupCommit<Command, Receipt> till =
                new GroupCommit<>("till", 2, useCases.registerPurchases()::register)) {
            readers = Stream.generate(() -> Threads.start(() -> readUntil(over)))
                    .limit(READERS)
                    .toList();
            credits = flat(Threads.together(WRITERS, writer -> () -> buyThrough(till, writer)));
        } finally {
            over.set(true);
        }

        assertThat(credits).hasSize(WRITERS * PURCHASES_EACH);
        runningBalances(credits);
        readers.forEach(reader -> prefixes(Threads.result(reader), credits));
    }

    @Test
    void writers_who_each_have_a_transaction_of_their_own_get_true_running_balances() {
        int writers = 8;

        List<Credit> credits = flat(Threads.together(writers, writer -> () -> buyAlone(writer)));

        assertThat(credits).hasSize(writers * PURCHASES_EACH * 2);
        runningBalances(credits);
    }

    private List<Credit> buyThrough(GroupCommit<Command, Receipt> till, int writer) {
        SplittableRandom random = new SplittableRandom(writer);
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < PURCHASES_EACH; i++) {
            Customer customer = anyCustomer(random);
            Command purchase = shop.purchase(customer, 1_000L * (1 + random.nextInt(9)));
            credits.add(new Credit(customer, Accepted.of(Threads.result(till.submit(purchase)))));
        }
        return credits;
    }

    /** A hot one half of the time. */
    private Customer anyCustomer(SplittableRandom random) {
        int index =
                random.nextBoolean() ? random.nextInt(HOT_CUSTOMERS) : HOT_CUSTOMERS + random.nextInt(SPREAD_CUSTOMERS);
        return shop.customers().get(index);
    }

    private List<Credit> buyAlone(int writer) {
        SplittableRandom random = new SplittableRandom(writer);
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < PURCHASES_EACH; i++) {
            Customer one = shop.customers().get(random.nextInt(HOT_CUSTOMERS));
            Customer other = shop.customers().get(random.nextInt(HOT_CUSTOMERS));
            List<Receipt> receipts = Accepted.all(useCases.registerPurchases()
                    .register(List.of(shop.purchase(one, 1_000), shop.purchase(other, 2_000))));
            credits.add(new Credit(one, receipts.get(0)));
            credits.add(new Credit(other, receipts.get(1)));
        }
        return credits;
    }

    /** What was seen of some hot customers, each time it had changed. */
    private List<Account> readUntil(AtomicBoolean over) {
        List<Account> seen = new ArrayList<>();
        Map<Customer, Account> last = new HashMap<>();
        do {
            for (Customer customer : shop.customers().subList(0, 5)) {
                Account now = account(customer);
                if (!now.equals(last.put(customer, now))) {
                    seen.add(now);
                }
            }
        } while (!over.get());
        return seen;
    }

    /** Each receipt's balance is the one before plus what was earned, up to the balance that is left. */
    private void runningBalances(List<Credit> credits) {
        Map<Customer, List<Receipt>> receipts = byCustomer(credits);
        for (Customer customer : shop.customers()) {
            long points = 0;
            long entries = 0;
            for (Receipt receipt : receipts.getOrDefault(customer, List.of())) {
                points += receipt.earnedPoints();
                entries++;
                assertThat(receipt.customerPoints()).isEqualTo(points);
            }
            assertThat(account(customer).balance()).isEqualTo(new Balance(points, 0, points, entries));
        }
    }

    /** What a reader saw of a customer was at some time the truth, and never older than what it had seen before. */
    private static void prefixes(List<Account> seen, List<Credit> credits) {
        Map<Customer, List<Receipt>> receipts = byCustomer(credits);
        Map<Customer, List<Balance>> balances = seen.stream()
                .collect(Collectors.groupingBy(
                        Account::customer, Collectors.mapping(Account::balance, Collectors.toList())));
        balances.forEach((customer, ofCustomer) -> {
            Set<Balance> truths = Stream.concat(
                            Stream.of(Balance.ZERO),
                            receipts.getOrDefault(customer, List.of()).stream()
                                    .map(receipt -> receipt.entry().after()))
                    .collect(Collectors.toSet());

            assertThat(truths).containsAll(ofCustomer);
            assertThat(ofCustomer).extracting(Balance::points).isSorted();
        });
    }

    private static Map<Customer, List<Receipt>> byCustomer(List<Credit> credits) {
        return credits.stream()
                .sorted(Comparator.comparingLong(credit -> credit.receipt().customerPoints()))
                .collect(Collectors.groupingBy(
                        Credit::customer, Collectors.mapping(Credit::receipt, Collectors.toList())));
    }

    private static List<Credit> flat(List<List<Credit>> credits) {
        return credits.stream().flatMap(List::stream).toList();
    }
}
