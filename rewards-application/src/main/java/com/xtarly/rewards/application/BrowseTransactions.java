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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages through all the transactions of an organization, the last recorded first. Thread-safe. */
public final class BrowseTransactions {
    /** On one page. */
    public static final int PAGE = 50;
    /** In one export: enough for a busy month, and small enough to be held in memory. */
    public static final int MAX_EXPORT = 50_000;

    private static final int EXPORTED_AT_ONCE = 1_000;

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
     * One page, of at most {@value #PAGE}.
     *
     * @param before only those recorded before this one; null to begin with the newest
     */
    public Page browse(OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before) {
        return transactions.read(tx -> {
            List<Entry> found = tx.ledger().browse(organizationId, filter, before, PAGE + 1);
            List<Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
            TransactionId next = found.size() > PAGE ? shown.get(PAGE - 1).id() : null;
            return new Page(lines(tx, organizationId, shown), next);
        });
    }

    /** The newest {@value #MAX_EXPORT} of them, as they stand at one moment. */
    public List<Line> export(OrganizationId organizationId, EntryFilter filter) {
        return transactions.read(tx -> {
            List<Line> lines = new ArrayList<>();
            TransactionId before = null;
            List<Entry> share;
            do {
                share = tx.ledger().browse(organizationId, filter, before, EXPORTED_AT_ONCE);
                lines.addAll(lines(tx, organizationId, share));
                before = share.isEmpty() ? null : share.get(share.size() - 1).id();
            } while (share.size() == EXPORTED_AT_ONCE && lines.size() < MAX_EXPORT);
            return lines;
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
