package com.xtarly.rewards.application.customer;

import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds an organization's customers by their names and emails, page by page. Thread-safe. */
public final class SearchCustomers {
    /** More than anybody reads at once. */
    public static final int MAX_LIMIT = 1_000;

    /**
     * Some of the customers found.
     *
     * @param program the type of the program in force; null when there is none
     * @param next what to ask for those {@code before}; null when these were the last
     */
    public record Page(
            List<Standing> customers,
            @Nullable ProgramType program,
            @Nullable CustomerId next) {}

    private final Transactions transactions;

    public SearchCustomers(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Those whom the query finds; who was enrolled last comes first.
     *
     * @param before only those that come after this one; null to begin with the first
     * @param limit how many, 1 to {@value #MAX_LIMIT}
     */
    public Page search(OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("The limit is 1 to " + MAX_LIMIT + ".");
        }
        return transactions.read(tx -> page(tx, organizationId, query, before, limit));
    }

    /** One more than is wanted tells whether there are more. */
    private static Page page(
            UnitOfWork tx, OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        ProgramVersion program = tx.programs().active(List.of(organizationId)).stream()
                .findFirst()
                .orElse(null);
        List<Account> found = tx.customers().search(organizationId, query, before, limit + 1);
        List<Standing> page = found.stream()
                .limit(limit)
                .map(account -> Standing.of(account, program))
                .toList();
        return new Page(
                page,
                program == null ? null : program.program().type(),
                found.size() > limit ? page.get(limit - 1).customer().id() : null);
    }
}
