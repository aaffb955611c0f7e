package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization with a program in force, one till, and customers without purchases: stored and ready. */
public record Shop(Organization organization, ProgramVersion version, NewApiKey till, List<Customer> customers) {
    /** Opens one in these stores, with so many customers. */
    public static Shop open(Transactions transactions, Program program, int customerCount) {
        return open(transactions, Examples.organization(), program, customerCount);
    }

    /** The same, of an organization that is not stored yet. */
    public static Shop open(Transactions transactions, Organization organization, Program program, int customerCount) {
        Shop shop = new Shop(
                organization,
                Examples.version(organization, program),
                Examples.key(organization),
                Examples.customers(organization, customerCount));
        return transactions.write(tx -> {
            tx.organizations().add(shop.organization);
            tx.programs().add(shop.version);
            tx.apiKeys().add(shop.till.issued());
            return shop.with(Accepted.all(tx.customers().add(shop.customers)));
        });
    }

    private Shop with(List<Customer> added) {
        return new Shop(organization, version, till, added);
    }

    /** The first of the customers. */
    public Customer customer() {
        return customers.get(0);
    }

    /** Somebody who owns it from now on, another on every call. */
    public User owner(Transactions transactions) {
        User owner = Examples.owner(organization);
        return transactions.write(tx -> {
            tx.users().add(new Credentials(owner, new PasswordHash("hash")));
            return owner;
        });
    }

    public ApiKey key() {
        return till.key();
    }

    public IssuedApiKey issuedKey() {
        return till.issued();
    }

    /** A purchase of this shop's first customer. */
    public RegisterPurchases.Command purchase(long minorUnits) {
        return purchase(customer(), minorUnits);
    }

    public RegisterPurchases.Command purchase(Customer customer, long minorUnits) {
        return purchase(customer, minorUnits, null);
    }

    /** A purchase sent with an idempotency key. */
    public RegisterPurchases.Command purchase(Customer customer, long minorUnits, @Nullable Idempotency request) {
        return new RegisterPurchases.Command(
                new Caller.Till(key()),
                CustomerReference.of(customer.id()),
                Amount.of(minorUnits),
                Examples.metadata(),
                null,
                request,
                null);
    }

    /** What the ports look a customer of this shop up by. */
    public CustomerReference.Within reference(Customer customer) {
        return CustomerReference.of(customer.id()).within(organization.id());
    }
}
