package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enrols a customer. Thread-safe. */
public final class EnrolCustomer {
    /**
     * A customer as they are enrolled.
     *
     * @param idempotency null when it came without a key
     */
    public record Command(
            Caller caller, Name name, Email email, @Nullable Idempotency idempotency) {}

    /**
     * Who was enrolled.
     *
     * @param replayed whether that had been done before, by the same request
     */
    public record Enrolment(Customer customer, boolean replayed) {}

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public EnrolCustomer(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused with {@code UNKNOWN_API_KEY}, {@code IDEMPOTENCY_KEY_REUSED} or {@code EMAIL_TAKEN}. */
    public Outcome<Enrolment> enrol(Command command) {
        return Held.otherwise(
                () -> transactions.write(tx -> enrol(tx, command)), () -> Held.refusal(command.idempotency()));
    }

    private Outcome<Enrolment> enrol(UnitOfWork tx, Command command) {
        Instant now = clock.instant();
        Callers callers = Callers.identify(tx.apiKeys(), List.of(command.caller()), now);
        Outcome<Enrolment> outcome = callers.of(command.caller()).then(caller -> enrol(tx, command, caller, now));
        tx.apiKeys().markUsed(callers.notedLongAgo(now), now);
        return outcome;
    }

    private Outcome<Enrolment> enrol(UnitOfWork tx, Command command, Callers.Known caller, Instant now) {
        List<UsedKey> used = usedKeys(tx, command, caller);
        return (used.isEmpty() ? Optional.<Outcome<Enrolment>>empty() : Optional.of(again(tx, command, used)))
                .orElseGet(() -> tx.customers()
                        .enrol(
                                new Customer(
                                        caller.organizationId(),
                                        ids.customerId(),
                                        command.name(),
                                        command.email(),
                                        now),
                                command.idempotency())
                        .map(customer -> new Enrolment(customer, false)));
    }

    private static List<UsedKey> usedKeys(UnitOfWork tx, Command command, Callers.Known caller) {
        Idempotency request = command.idempotency();
        return request == null
                ? List.of()
                : tx.idempotencyKeys().find(List.of(request.key().within(caller.organizationId())));
    }

    private static Outcome<Enrolment> again(UnitOfWork tx, Command command, List<UsedKey> used) {
        return used.stream()
                .filter(candidate -> candidate.request().equals(command.idempotency()))
                .flatMap(candidate ->
                        Stream.ofNullable(candidate.customerId()).map(id -> again(tx, candidate.organizationId(), id)))
                .findFirst()
                .orElse(Outcome.refused(Reason.IDEMPOTENCY_KEY_REUSED));
    }

    /** In the words of the first answer, which the customer may not be called by any more. */
    private static Outcome<Enrolment> again(UnitOfWork tx, OrganizationId organizationId, CustomerId id) {
        return tx.customers()
                .asEnrolled(organizationId, id)
                .map(enrolled -> Outcome.accepted(new Enrolment(enrolled, true)))
                .orElse(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
    }
}
