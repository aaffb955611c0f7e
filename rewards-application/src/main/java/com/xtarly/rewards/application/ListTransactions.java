package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages through a customer's entries, newest first. Thread-safe. */
public final class ListTransactions {
    /** More than fit on a screen, few enough to be answered at once. */
    public static final int MAX_LIMIT = 100;

    /**
     * Who asks, for whose entries.
     *
     * @param before only those at an earlier place in the account; null to begin with the newest
     * @param limit how many, 1 to {@value #MAX_LIMIT}
     */
    public record Query(
            Caller caller, CustomerId customer, @Nullable Long before, int limit) {
        public Query {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("The limit is 1 to " + MAX_LIMIT + ".");
            }
        }
    }

    /**
     * Some entries of a customer.
     *
     * @param next what to ask for the entries {@code before}; null when these were the last
     */
    public record Page(List<Entry> entries, @Nullable Long next) {}

    private final Transactions transactions;
    private final Clock clock;

    public ListTransactions(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refused with {@code UNKNOWN_API_KEY} or {@code CUSTOMER_NOT_FOUND}. */
    public Outcome<Page> list(Query query) {
        return transactions.read(tx -> Callers.identify(tx.apiKeys(), List.of(query.caller()), clock.instant())
                .of(query.caller())
                .then(caller -> account(tx, query, caller).map(account -> page(tx, query, account))));
    }

    private static Outcome<Account> account(UnitOfWork tx, Query query, Callers.Known caller) {
        CustomerReference.Within reference =
                CustomerReference.of(query.customer()).within(caller.organizationId());
        return new Accounts(tx.customers().find(List.of(reference))).find(reference);
    }

    /** The places of an account have no gaps: the last entry of a page tells whether there are more. */
    private static Page page(UnitOfWork tx, Query query, Account account) {
        long before = query.before() == null ? Long.MAX_VALUE : query.before();
        List<Entry> entries = tx.ledger().history(account.customer(), before, query.limit());
        long last =
                entries.isEmpty() ? 1 : entries.get(entries.size() - 1).after().entries();
        return new Page(entries, last > 1 ? last : null);
    }
}
