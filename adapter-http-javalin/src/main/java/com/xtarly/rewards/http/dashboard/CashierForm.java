package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.http.Meaning;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A purchase as it is typed at the counter, under the rules that count today.
 *
 * @param program none while the business has none
 */
public record CashierForm(Form form, Optional<Program> program) {
    public boolean amountOptional() {
        return program.map(Program::amountOptional).orElse(false);
    }

    public TicketRules tickets() {
        return program.map(Program::tickets).orElse(TicketRules.NONE);
    }

    /** The purchase; nothing, and faults, when a field is wrong. */
    Optional<RegisterPurchases.Command> command(User cashier, CustomerId customer, Money money) {
        Optional<IdempotencyKey> key = form.read("key", typed -> new IdempotencyKey("cashier-" + typed));
        Optional<Optional<Amount>> amount = form.read("amount", typed -> amount(typed, money));
        Optional<Optional<GivenTicket>> ticket = form.read("folio", CashierForm::folio);
        if (amount.flatMap(Function.identity())
                .filter(paid -> paid.minorUnits() == 0)
                .isPresent()) {
            // The API knows purchases of nothing; at a counter it is a slip, and with stamps it would earn.
            form.refuse("amount", "fault.amountZero");
            return Optional.empty();
        }
        if (tickets().required() && ticket.filter(Optional::isEmpty).isPresent()) {
            form.refuse("folio", "fault.folioMissing");
            return Optional.empty();
        }
        return key.flatMap(sent -> amount.flatMap(paid -> ticket.map(given -> new RegisterPurchases.Command(
                Caller.of(cashier),
                CustomerReference.of(customer),
                paid.orElse(null),
                given.flatMap(GivenTicket::readable)
                        .map(MetadataFields::ofTicket)
                        .orElse(null),
                given.orElse(null),
                Meaning.of("cashier")
                        .with(customer)
                        .with(paid.map(Amount::minorUnits).orElse(null))
                        .with(given.orElse(null))
                        .sentWith(Optional.of(sent)),
                null))));
    }

    private Optional<Amount> amount(String typed, Money money) {
        return typed.isEmpty() && amountOptional() ? Optional.empty() : Optional.of(Amount.of(money.parse(typed)));
    }

    private static Optional<GivenTicket> folio(String typed) {
        Optional<GivenTicket> given = GivenTicket.of(typed);
        if (given.isPresent() && given.flatMap(GivenTicket::readable).isEmpty()) {
            throw new IllegalArgumentException("This is no folio.");
        }
        return given;
    }

    /**
     * Says at its field why a purchase was refused, or above the form when it is none of its fields' fault. Only a key
     * that is spent calls for another one: whatever may have been registered is sent again with its own.
     */
    void refuse(Reason reason) {
        switch (reason) {
            case TICKET_REQUIRED -> form.refuse("folio", "fault.folioMissing");
            case DUPLICATE_TICKET -> form.refuse("folio", "fault.DUPLICATE_TICKET");
            case AMOUNT_REQUIRED -> form.refuse("amount", Money.Fault.EMPTY.message());
            case BALANCE_OUT_OF_RANGE -> form.refuse("amount", "fault.BALANCE_OUT_OF_RANGE");
            case IDEMPOTENCY_KEY_REUSED -> form.refuse("key", "fault.keySpent");
            case NO_ACTIVE_PROGRAM -> form.refuse("purchase", "fault.NO_ACTIVE_PROGRAM");
            case IDEMPOTENCY_IN_PROGRESS, UNAVAILABLE -> form.refuse("purchase", "fault.UNAVAILABLE");
            case CUSTOMER_BUSY, OVERLOADED -> form.refuse("purchase", "fault.busy");
            default -> form.refuse("purchase", "fault.purchase");
        }
    }

    /** What is said in place of what it would earn, beside what is wrong with the fields: the key of a message. */
    public String invitation() {
        if (program.isEmpty()) {
            return "fault.NO_ACTIVE_PROGRAM";
        }
        return form.isGood() ? "cashier.previewNone" : "cashier.previewFaulty";
    }

    /** The same while something is being typed: what is missing, or wrong. */
    String unforeseen() {
        if (program.isPresent() && form.value("amount").isEmpty() && !amountOptional()) {
            return "cashier.previewNone";
        }
        return Stream.of("amount", "folio", "purchase", "key")
                .map(form::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(invitation());
    }
}
