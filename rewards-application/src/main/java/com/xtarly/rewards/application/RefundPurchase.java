package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.RefundReason;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes back what a purchase earned, wholly or in part, by a reversing entry. Thread-safe. */
public final class RefundPurchase {
    /**
     * A refund as it is reported.
     *
     * @param amount null for all that is left
     * @param reason null when none is given
     * @param idempotency null when it came without a key
     */
    public record Command(
            Caller caller,
            TransactionId purchase,
            @Nullable Amount amount,
            @Nullable RefundReason reason,
            @Nullable Idempotency idempotency) {}

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public RefundPurchase(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Judges the refund and commits. Refused with {@code UNKNOWN_API_KEY}, {@code IDEMPOTENCY_KEY_REUSED},
     * {@code TRANSACTION_NOT_FOUND}, {@code CUSTOMER_NOT_FOUND},
     * {@code NOT_A_PURCHASE}, {@code REFUND_EXCEEDS_PURCHASE} or
     * {@code BALANCE_OUT_OF_RANGE}, whichever comes first.
     */
    public Outcome<Receipt> refund(Command command) {
        return Held.otherwise(
                () -> transactions.write(tx -> refund(tx, command)), () -> Held.refusal(command.idempotency()));
    }

    private Outcome<Receipt> refund(UnitOfWork tx, Command command) {
        Instant now = clock.instant();
        Callers callers = Callers.identify(tx.apiKeys(), List.of(command.caller()), now);
        Outcome<Receipt> outcome = callers.of(command.caller()).then(caller -> refund(tx, command, caller, now));
        tx.apiKeys().markUsed(callers.notedLongAgo(now), now);
        return outcome;
    }

    private Outcome<Receipt> refund(UnitOfWork tx, Command command, Callers.Known caller, Instant now) {
        TransactionId.Within id = command.purchase().within(caller.organizationId());
        List<Account> locked = tx.ledger().find(List.of(id)).stream()
                .flatMap(found -> tx.customers().lock(List.of(customerOf(found.entry()))).stream())
                .toList();
        return firstAnswer(tx, command, caller)
                .orElseGet(() -> locked.isEmpty()
                        ? Outcome.refused(missing(tx, id))
                        : judge(tx, command, caller, locked.get(0), now));
    }

    /** A purchase stays when its customer is erased, but there is nobody left to take anything back from. */
    private static Reason missing(UnitOfWork tx, TransactionId.Within id) {
        return tx.ledger().find(List.of(id)).isEmpty() ? Reason.TRANSACTION_NOT_FOUND : Reason.CUSTOMER_NOT_FOUND;
    }

    private static Optional<Outcome<Receipt>> firstAnswer(UnitOfWork tx, Command command, Callers.Known caller) {
        Idempotency request = command.idempotency();
        return request == null
                ? Optional.empty()
                : FirstAnswers.to(tx, List.of(request.key().within(caller.organizationId())), List.of())
                        .to(caller.organizationId(), request)
                        .map(first -> first.map(Receipt::again));
    }

    /** What was refunded before is read again, now that nobody else can refund this account's purchases. */
    private Outcome<Receipt> judge(UnitOfWork tx, Command command, Callers.Known caller, Account account, Instant now) {
        Refundable purchase = tx.ledger()
                .find(List.of(command.purchase().within(caller.organizationId())))
                .get(0);
        Refund refund = new Refund(
                ids.transactionId(),
                caller.reporter(),
                command.purchase(),
                now,
                command.reason(),
                command.idempotency());
        return account.judge(refund, purchase, command.amount()).map(entry -> {
            tx.ledger().append(List.of(entry));
            return Receipt.first(entry);
        });
    }

    private static CustomerReference.Within customerOf(Entry entry) {
        return CustomerReference.of(entry.customerId()).within(entry.organizationId());
    }
}
