package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enrols customers, one or many, in one transaction; a refused one spoils no other. Thread-safe. */
public final class AddCustomers {
    /** So many at a time: a commit for each would be slow, one for all of an import would hold locks too long. */
    public static final int MAX_BATCH = 1_000;

    /**
     * A customer to enrol.
     *
     * @param id the id to give; null to have one made
     */
    public record NewCustomer(@Nullable CustomerId id, Name name, Email email) {}

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public AddCustomers(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Refused as a whole with {@code ORGANIZATION_NOT_FOUND}; one by one, in the order given, with
     * {@code CUSTOMER_ID_TAKEN} or {@code EMAIL_TAKEN}.
     *
     * @param newCustomers at most {@value #MAX_BATCH}
     */
    public Outcome<List<Outcome<Customer>>> add(OrganizationId organizationId, List<NewCustomer> newCustomers) {
        if (newCustomers.size() > MAX_BATCH) {
            throw new IllegalArgumentException("At most " + MAX_BATCH + " customers are added at a time.");
        }
        Instant now = clock.instant();
        List<Customer> customers = newCustomers.stream()
                .map(customer -> new Customer(
                        organizationId,
                        customer.id() == null ? ids.customerId() : customer.id(),
                        customer.name(),
                        customer.email(),
                        now))
                .toList();
        return OrganizationSettings.change(
                transactions,
                organizationId,
                tx -> Outcome.accepted(tx.customers().add(customers)));
    }
}
