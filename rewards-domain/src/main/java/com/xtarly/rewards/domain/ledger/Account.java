package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.program.ProgramVersion;
import org.jspecify.annotations.Nullable;

/** A customer and where they stand. Decides what a purchase earns and a refund takes back; writes nothing. */
public record Account(Customer customer, Balance balance) {
    /** An account without entries. */
    public static Account opened(Customer customer) {
        return new Account(customer, Balance.ZERO);
    }

    /**
     * Judges a purchase under a program: the entry to append, or a refusal when the balance would leave its range. The
     * tier that counts is the one held before.
     */
    public Outcome<Entry> judge(Purchase purchase, ProgramVersion version) {
        return entry(
                purchase, version.number(), version.program().calculate(purchase.amount(), balance.lifetimePoints()));
    }

    /**
     * Judges a refund of one of this account's purchases: the entry to append, or a refusal as
     * {@link Refundable#takeBack} says. Points may become fewer than none, and a tier may be lost.
     *
     * @param amount null for all that is left
     */
    public Outcome<Entry> judge(Refund refund, Refundable purchase, @Nullable Amount amount) {
        return purchase.takeBack(amount)
                .then(takenBack -> entry(refund, purchase.entry().programVersion(), takenBack));
    }

    /** The account with one of its own entries appended. */
    public Account after(Entry entry) {
        return new Account(customer, entry.after());
    }

    private Outcome<Entry> entry(Posting posting, int programVersion, Calculation calculation) {
        return balance.plus(calculation)
                .map(after -> new Entry(
                        customer.organizationId(), customer.id(), posting, programVersion, calculation, after));
    }
}
