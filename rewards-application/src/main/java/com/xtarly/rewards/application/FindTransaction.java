package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.time.Clock;
import java.util.List;

/** Looks up a recorded transaction. Thread-safe. */
public final class FindTransaction {
    private final Transactions transactions;
    private final Clock clock;

    public FindTransaction(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The entry, and what of it was refunded. Refused with {@code UNKNOWN_API_KEY} or {@code TRANSACTION_NOT_FOUND}.
     */
    public Outcome<Refundable> find(Caller caller, TransactionId id) {
        return transactions.read(tx -> Callers.identify(tx.apiKeys(), List.of(caller), clock.instant())
                .of(caller)
                .then(known -> tx.ledger().find(List.of(id.within(known.organizationId()))).stream()
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElse(Outcome.refused(Reason.TRANSACTION_NOT_FOUND))));
    }
}
