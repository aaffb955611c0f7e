package com.xtarly.rewards.application.customer;

import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Forgets who a customer is, at their wish. Their entries stay under an id that says nothing, so every sum stays what
 * it was; tills no longer find anybody by that id or email. Thread-safe.
 */
public final class EraseCustomer {
    private final Transactions transactions;
    private final Clock clock;

    public EraseCustomer(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * When they were erased: now, or before. Refused with {@code USER_NOT_FOUND}, of an owner who is none any more, or
     * {@code CUSTOMER_NOT_FOUND}.
     */
    public Outcome<Instant> erase(User owner, CustomerId id) {
        Instant now = clock.instant();
        return transactions.write(tx -> Team.lock(tx, owner.organizationId())
                .owner(owner)
                .then(still -> erase(tx, owner.organizationId(), id, now)));
    }

    private static Outcome<Instant> erase(UnitOfWork tx, OrganizationId organizationId, CustomerId id, Instant now) {
        return tx.customers().lock(List.of(CustomerReference.of(id).within(organizationId))).stream()
                .findFirst()
                .map(account -> erase(tx, account, now))
                .or(() -> tx.customers().erasedAt(organizationId, id))
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
    }

    private static Instant erase(UnitOfWork tx, Account account, Instant now) {
        tx.customers().erase(account.customer(), now);
        return now;
    }
}
