package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells what a refund would take back, and records nothing. Thread-safe. */
public final class PreviewRefund {
    /**
     * What would come of it.
     *
     * @param entry the one that would be appended
     * @param before where the customer stands
     * @param after where they would stand
     */
    public record Foreseen(Entry entry, Standing before, Standing after) {
        /** Whether the customer would no longer have the tier that they have. */
        public boolean losesTier() {
            return before.tier() != null && !before.tier().equals(after.tier());
        }
    }

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public PreviewRefund(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused as {@link RefundPurchase} would, but not for its key having been used. */
    public Outcome<Foreseen> preview(RefundPurchase.Command command) {
        Instant now = clock.instant();
        return transactions.read(tx -> Callers.identify(tx.apiKeys(), List.of(command.caller()), now)
                .of(command.caller())
                .then(caller -> tx.ledger().find(List.of(command.purchase().within(caller.organizationId()))).stream()
                        .findFirst()
                        .map(purchase -> preview(tx, command, caller, purchase, now))
                        .orElse(Outcome.refused(Reason.TRANSACTION_NOT_FOUND))));
    }

    private Outcome<Foreseen> preview(
            UnitOfWork tx, RefundPurchase.Command command, Callers.Known caller, Refundable purchase, Instant now) {
        CustomerReference.Within customer =
                CustomerReference.of(purchase.entry().customerId()).within(caller.organizationId());
        ProgramVersion active = tx.programs().active(List.of(caller.organizationId())).stream()
                .findFirst()
                .orElse(null);
        Refund refund =
                new Refund(ids.transactionId(), caller.reporter(), command.purchase(), now, command.reason(), null);
        return new Accounts(tx.customers().find(List.of(customer)))
                .find(customer)
                .then(account -> account.judge(refund, purchase, command.amount())
                        .map(entry -> new Foreseen(
                                entry, Standing.of(account, active), Standing.of(account.after(entry), active))));
    }
}
