package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where each customer must stand, by nothing but the receipts that were handed out. For one thread. */
final class ExpectedBalances {
    private final Map<Customer, Balance> expected = new LinkedHashMap<>();
    private final Map<TransactionId, Entry> entries = new LinkedHashMap<>();

    void enrolled(Customer customer) {
        expected.put(customer, Balance.ZERO);
    }

    /** A first receipt moves the customer's balance; one given again is the one that was given, and moves nothing. */
    void recorded(Customer customer, Receipt receipt) {
        requireSame(customer.id(), receipt.entry().customerId());
        Entry known = entries.putIfAbsent(receipt.transactionId(), receipt.entry());
        requireSame(receipt.replayed(), known != null);
        if (known != null) {
            requireSame(known, receipt.entry());
            return;
        }
        Balance before = Objects.requireNonNull(expected.get(customer), "a stranger was credited");
        Balance after = new Balance(
                before.points() + receipt.earnedPoints(),
                before.stamps() + receipt.earnedStamps(),
                before.lifetimePoints() + receipt.earnedPoints(),
                before.entries() + 1);
        requireSame(after, receipt.entry().after());
        expected.put(customer, after);
    }

    /** The entries so far, oldest first. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Whoever was refused stands where they stood, and everybody where their entries add up to. */
    void verify(Transactions stores) {
        List<Account> accounts = stores.read(tx -> tx.customers()
                .find(expected.keySet().stream().map(StoresContract::reference).toList()));
        Map<Customer, Balance> found = accounts.stream().collect(Collectors.toMap(Account::customer, Account::balance));
        requireSame(Map.copyOf(expected), found);
        AuditReport audit = stores.read(tx -> tx.ledger().audit());
        requireSame(List.of(), audit.discrepancies());
    }

    /** The customers so far, in the order of their enrolment. */
    List<Customer> customers() {
        return List.copyOf(expected.keySet());
    }

    /** The one whose id or email it is, if it is anybody's. */
    List<Customer> where(Predicate<Customer> property) {
        return expected.keySet().stream().filter(property).toList();
    }

    private static void requireSame(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("Expected " + expected + " and found " + found);
        }
    }
}
