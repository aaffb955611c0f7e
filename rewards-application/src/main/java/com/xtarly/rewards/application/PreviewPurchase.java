package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Purchase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells what a purchase would earn, and records nothing. Thread-safe. */
public final class PreviewPurchase {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public PreviewPurchase(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The entry that would be appended. Refused as {@link RegisterPurchases} would, but not for its key or its ticket
     * having been used.
     */
    public Outcome<Entry> preview(RegisterPurchases.Command command) {
        Instant now = clock.instant();
        return transactions.read(tx -> Callers.identify(tx.apiKeys(), List.of(command.caller()), now)
                .of(command.caller())
                .then(caller -> preview(tx, command, caller, now)));
    }

    private Outcome<Entry> preview(
            UnitOfWork tx, RegisterPurchases.Command command, Callers.Known caller, Instant now) {
        PurchaseRules rules =
                PurchaseRules.load(tx.programs(), List.of(caller.organizationId()), List.of(command), now);
        CustomerReference.Within customer = command.customer().within(caller.organizationId());
        Accounts accounts = new Accounts(tx.customers().find(List.of(customer)));
        return rules.amount(command, caller)
                .then(amount -> accounts.find(customer)
                        .then(account -> rules.inForce(command, caller)
                                .then(version -> account.judge(purchase(command, caller, amount, now), version))));
    }

    private Purchase purchase(RegisterPurchases.Command command, Callers.Known caller, Amount amount, Instant now) {
        return new Purchase(
                ids.transactionId(), caller.reporter(), amount, now, now, command.metadata(), null, null, null);
    }
}
