package com.xtarly.rewards.application.customer;

import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows one customer to the people of their organization, and what led to where they stand. Thread-safe. */
public final class ShowStatement {
    /** So many entries are on a page. */
    public static final int PAGE = 25;

    /**
     * One customer, and a page of their history.
     *
     * @param program the type of the program in force; null when there is none
     * @param nextTier the tier after the present one; null when there is none
     * @param lastVisit when they last bought or were refunded; null when they never did
     * @param entries newest first
     * @param next what to ask for the entries {@code before}; null when these were the last
     */
    public record Statement(
            Standing standing,
            @Nullable ProgramType program,
            @Nullable Tier nextTier,
            @Nullable Instant lastVisit,
            List<Entry> entries,
            @Nullable Long next) {
        /** The lifetime points that are missing for the next tier; 0 when there is none. */
        public long pointsToNextTier() {
            return nextTier == null
                    ? 0
                    : nextTier.pointsRequired() - standing.balance().lifetimePoints();
        }
    }

    private final Transactions transactions;

    public ShowStatement(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Refused with {@code CUSTOMER_NOT_FOUND} or {@code CUSTOMER_ERASED}.
     *
     * @param before only entries at an earlier place in the account; null to begin with the newest
     */
    public Outcome<Statement> show(OrganizationId organizationId, CustomerId id, @Nullable Long before) {
        return transactions.read(
                tx -> tx.customers().find(List.of(CustomerReference.of(id).within(organizationId))).stream()
                        .findFirst()
                        .map(account -> Outcome.accepted(statement(tx, account, before)))
                        .orElseGet(() -> Outcome.refused(missing(tx, organizationId, id))));
    }

    private static Reason missing(UnitOfWork tx, OrganizationId organizationId, CustomerId id) {
        return tx.customers().erasedAt(organizationId, id).isPresent()
                ? Reason.CUSTOMER_ERASED
                : Reason.CUSTOMER_NOT_FOUND;
    }

    private static Statement statement(UnitOfWork tx, Account account, @Nullable Long before) {
        Customer customer = account.customer();
        Optional<ProgramVersion> program = tx.programs().active(List.of(customer.organizationId())).stream()
                .findFirst();
        List<Entry> newest = tx.ledger().history(customer, Long.MAX_VALUE, 1);
        List<Entry> entries = tx.ledger().history(customer, before == null ? Long.MAX_VALUE : before, PAGE);
        long last =
                entries.isEmpty() ? 1 : entries.get(entries.size() - 1).after().entries();
        return new Statement(
                Standing.of(account, program.orElse(null)),
                program.map(version -> version.program().type()).orElse(null),
                program.flatMap(version -> next(version, account)).orElse(null),
                newest.stream()
                        .map(entry -> entry.posting().occurredAt())
                        .findFirst()
                        .orElse(null),
                entries,
                last > 1 ? last : null);
    }

    private static Optional<Tier> next(ProgramVersion version, Account account) {
        return version.program().tiers().stream()
                .filter(tier -> tier.pointsRequired() > account.balance().lifetimePoints())
                .findFirst();
    }
}
