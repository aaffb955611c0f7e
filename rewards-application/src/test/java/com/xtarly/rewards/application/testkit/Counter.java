package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.EnrolCustomer.Enrolment;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a till of a shop is served: its requests in a line each, and what they left behind. */
public record Counter(UseCases useCases, Shop shop) {
    /** What came of one purchase. */
    public Outcome<Receipt> register(Command purchase) {
        return useCases.registerPurchases().register(List.of(purchase)).get(0);
    }

    public List<Outcome<Receipt>> registerAll(Command... purchases) {
        return useCases.registerPurchases().register(List.of(purchases));
    }

    /** A purchase that may not be refused. */
    public Receipt registered(Command purchase) {
        return Accepted.of(register(purchase));
    }

    public Outcome<Receipt> refund(TransactionId purchase, @Nullable Long minorUnits) {
        return refund(purchase, minorUnits, null);
    }

    /**
     * What came of a refund.
     *
     * @param minorUnits null for all that is left
     */
    public Outcome<Receipt> refund(TransactionId purchase, @Nullable Long minorUnits, @Nullable Idempotency request) {
        Amount amount = minorUnits == null ? null : Amount.of(minorUnits);
        return useCases.refundPurchase()
                .refund(new RefundPurchase.Command(new Caller.Till(shop.key()), purchase, amount, null, request));
    }

    public Outcome<Enrolment> enrol(String name, String email, @Nullable Idempotency request) {
        return useCases.enrolCustomer()
                .enrol(new EnrolCustomer.Command(
                        new Caller.Till(shop.key()), Name.of(name), Email.parse(email), request));
    }

    /** Another program from now on. */
    public void activate(Program program) {
        var unused = Accepted.of(
                useCases.activateProgram().activate(shop.organization().id(), program));
    }

    /** No program from now on. */
    public void stop() {
        var unused = Accepted.of(useCases.stopProgram().stop(shop.organization().id()));
    }

    public List<Entry> entries(Customer customer) {
        return Entries.of(useCases.transactions(), customer);
    }

    public List<Entry> entries() {
        return entries(shop.customer());
    }

    public Balance balance() {
        List<Account> found =
                useCases.transactions().read(tx -> tx.customers().find(List.of(shop.reference(shop.customer()))));
        return found.get(0).balance();
    }

    /** Why it was refused. */
    public static Reason reason(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> {
                    throw new AssertionError("It was accepted: " + accepted);
                },
                reason -> reason);
    }
}
