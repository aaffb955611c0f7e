package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the contracts of the ports have in common. An adapter extends each of them and hands over its stores, which may
 * be shared between tests and hold other tests' data.
 */
public abstract class StoresContract {
    protected abstract Transactions transactions();

    protected final void write(Consumer<UnitOfWork> work) {
        boolean committed = transactions().write(tx -> {
            work.accept(tx);
            return true;
        });
        if (!committed) {
            throw new AssertionError("A transaction's result is what its work returned.");
        }
    }

    protected final <T> T read(Function<UnitOfWork, T> work) {
        return transactions().read(work);
    }

    /** An organization that is stored, and nothing more. */
    protected final Organization savedOrganization() {
        Organization organization = Examples.organization();
        write(tx -> tx.organizations().add(organization));
        return organization;
    }

    protected final List<Customer> saved(List<Customer> customers) {
        return Accepted.all(transactions().write(tx -> tx.customers().add(customers)));
    }

    protected final Account account(Customer customer) {
        return read(tx -> account(tx, customer));
    }

    protected static Account account(UnitOfWork tx, Customer customer) {
        return single(tx.customers().find(List.of(reference(customer))));
    }

    protected static Account lockedAccount(UnitOfWork tx, Customer customer) {
        return single(tx.customers().lock(List.of(reference(customer))));
    }

    protected static CustomerReference.Within reference(Customer customer) {
        return CustomerReference.of(customer.id()).within(customer.organizationId());
    }

    private static Account single(List<Account> accounts) {
        if (accounts.size() != 1) {
            throw new AssertionError("One customer was named, and these were found: " + accounts);
        }
        return accounts.get(0);
    }
}
