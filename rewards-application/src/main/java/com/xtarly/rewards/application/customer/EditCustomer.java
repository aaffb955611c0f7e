package com.xtarly.rewards.application.customer;

import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Account;
import java.util.List;

/** Gives a customer another name or email. Thread-safe. */
public final class EditCustomer {
    /** What a customer is called, and where they are written to. */
    public record Details(Name name, Email email) {
        static Details of(Customer customer) {
            return new Details(customer.name(), customer.email());
        }
    }

    private final Transactions transactions;

    public EditCustomer(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Changes them from what was seen to what is wanted; what is so already needs no change. Refused with
     * {@code USER_NOT_FOUND}, of an owner who is none any more, {@code CUSTOMER_NOT_FOUND}, {@code CUSTOMER_CHANGED}
     * when somebody else changed them meanwhile, or {@code EMAIL_TAKEN}.
     */
    public Outcome<Customer> edit(User owner, CustomerId id, Details seen, Details wanted) {
        CustomerReference.Within reference = CustomerReference.of(id).within(owner.organizationId());
        return transactions.write(tx ->
                Team.lock(tx, owner.organizationId()).owner(owner).then(still -> edit(tx, reference, seen, wanted)));
    }

    private static Outcome<Customer> edit(
            UnitOfWork tx, CustomerReference.Within reference, Details seen, Details wanted) {
        return tx.customers().lock(List.of(reference)).stream()
                .findFirst()
                .map(Account::customer)
                .map(present -> edit(tx, present, seen, wanted))
                .orElse(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
    }

    private static Outcome<Customer> edit(UnitOfWork tx, Customer present, Details seen, Details wanted) {
        if (Details.of(present).equals(wanted)) {
            return Outcome.accepted(present);
        }
        return Details.of(present).equals(seen)
                ? tx.customers()
                        .change(new Customer(
                                present.organizationId(),
                                present.id(),
                                wanted.name(),
                                wanted.email(),
                                present.createdAt()))
                : Outcome.refused(Reason.CUSTOMER_CHANGED);
    }
}
