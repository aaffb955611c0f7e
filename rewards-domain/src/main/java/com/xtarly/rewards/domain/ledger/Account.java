package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.program.ProgramVersion;

/** A customer and where they stand. Decides what a purchase earns; writes nothing. */
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
        Calculation earned = version.program().calculate(purchase.amount(), balance.lifetimePoints());
        return balance.plus(earned)
                .map(after ->
                        new Entry(customer.organizationId(), customer.id(), purchase, version.number(), earned, after));
    }

    /** The account with one of its own entries appended. */
    public Account after(Entry entry) {
        return new Account(customer, entry.after());
    }
}
