package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages through all the transactions of an organization, the last recorded first. Thread-safe. */
public final class BrowseTransactions {
    /** More than anybody reads at once, few enough to be held in memory with all that tills attached. */
    public static final int MAX_LIMIT = 1_000;

    /**
     * An entry, and whose it is.
     *
     * @param customer null when they were erased
     */
    public record Line(Entry entry, @Nullable Customer customer) {}

    /**
     * Some of the transactions.
     *
     * @param next what to ask for the ones {@code before}; null when these were the last
     */
    public record Page(List<Line> lines, @Nullable TransactionId next) {}

    private final Transactions transactions;

    public BrowseTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * One page of them.
     *
     * @param before only those recorded before this one; null to begin with the newest
     * @param limit how many, 1 to {@value #MAX_LIMIT}
     */
    public Page browse(OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("The limit is 1 to " + MAX_LIMIT + ".");
        }
        return transactions.read(tx -> {
            List<Entry> found = tx.ledger().browse(organizationId, filter, before, limit + 1);
            List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
            TransactionId next = found.size() > limit ? shown.get(limit - 1).id() : null;
            return new Page(lines(tx, organizationId, shown), next);
        });
    }

    private static List<Line> lines(UnitOfWork tx, OrganizationId organizationId, List<Entry> entries) {
        List<CustomerReference.Within> references = entries.stream()
                .map(Entry::customerId)
                .distinct()
                .map(id -> CustomerReference.of(id).within(organizationId))
                .toList();
        Map<CustomerId, Customer> customers = tx.customers().find(references).stream()
                .map(Account::customer)
                .collect(Collectors.toMap(Customer::id, customer -> customer));
        return entries.stream()
                .map(entry -> new Line(entry, customers.get(entry.customerId())))
                .toList();
    }
}
