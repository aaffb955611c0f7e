package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The same purchase with one thing about it changed. */
public final class Commands {
    private Commands() {}

    public static Command by(Command purchase, ApiKey key) {
        return by(purchase, new Caller.Till(key));
    }

    public static Command by(Command purchase, Caller caller) {
        return with(
                purchase, caller, purchase.amount(), purchase.ticket(), purchase.idempotency(), purchase.occurredAt());
    }

    /** Whatever it asks for, the request stays the same. */
    public static Command of(Command purchase, CustomerReference customer) {
        return new Command(
                purchase.caller(),
                customer,
                purchase.amount(),
                purchase.metadata(),
                purchase.ticket(),
                purchase.idempotency(),
                purchase.occurredAt());
    }

    public static Command amounting(Command purchase, @Nullable Amount amount) {
        return with(
                purchase, purchase.caller(), amount, purchase.ticket(), purchase.idempotency(), purchase.occurredAt());
    }

    public static Command ticketed(Command purchase, String folio) {
        return ticketed(purchase, new Ticket(folio));
    }

    public static Command ticketed(Command purchase, @Nullable GivenTicket ticket) {
        return with(
                purchase, purchase.caller(), purchase.amount(), ticket, purchase.idempotency(), purchase.occurredAt());
    }

    public static Command keyed(Command purchase, @Nullable Idempotency request) {
        return with(purchase, purchase.caller(), purchase.amount(), purchase.ticket(), request, purchase.occurredAt());
    }

    public static Command occurring(Command purchase, Instant moment) {
        return with(purchase, purchase.caller(), purchase.amount(), purchase.ticket(), purchase.idempotency(), moment);
    }

    /** The same key, with something else asked for, another on every call. */
    public static Idempotency changed(Idempotency request) {
        return new Idempotency(request.key(), Examples.idempotency().fingerprint());
    }

    private static Command with(
            Command purchase,
            Caller caller,
            @Nullable Amount amount,
            @Nullable GivenTicket ticket,
            @Nullable Idempotency request,
            @Nullable Instant occurredAt) {
        return new Command(caller, purchase.customer(), amount, purchase.metadata(), ticket, request, occurredAt);
    }
}
