package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers and where they stand. */
public interface Customers {
    /**
     * Adds new customers, without entries. The outcomes are in the order of the customers; one is refused when its id
     * ({@code CUSTOMER_ID_TAKEN}) or, failing that, its email ({@code EMAIL_TAKEN}) is another's in its organization,
     * be it earlier in this very call.
     */
    List<Outcome<Customer>> add(List<Customer> customers);

    /**
     * Adds one new customer as {@link #add} does, together with the key of the request that enrolled them: a
     * transaction that would use a key a second time, because another one got there first, is run again as a whole.
     *
     * @param request null when it came without a key
     */
    Outcome<Customer> enrol(Customer customer, @Nullable Idempotency request);

    /** Every account that a reference names by its id or by its email, each once, in any order. */
    List<Account> find(Collection<CustomerReference.Within> references);

    /**
     * The same, and until this transaction ends no other one gets past its own {@code lock} of them. Two transactions
     * that lock several of the same accounts never wait for each other in a circle.
     */
    List<Account> lock(Collection<CustomerReference.Within> references);

    /** The same, but waits for nobody: the accounts that other transactions hold are left out. */
    List<Account> lockAvailable(Collection<CustomerReference.Within> references);

    /**
     * Gives a customer, locked in this transaction, another name or email. Refused with {@code EMAIL_TAKEN} when the
     * email is another's; a transaction in whose way another one got there first is run again as a whole.
     */
    Outcome<Customer> change(Customer changed);

    /** A customer as they were enrolled, whatever changed since; nothing when they were erased, or never were. */
    Optional<Customer> asEnrolled(OrganizationId organizationId, CustomerId id);

    /**
     * Forgets who a customer, locked in this transaction, is: name, email, what they are found by, and the request that
     * enrolled them. None of the others here names them any more; their id stays taken, and their entries stay.
     */
    void erase(Customer customer, Instant moment);

    /** When somebody with this id was erased; nothing when nobody was. */
    Optional<Instant> erasedAt(OrganizationId organizationId, CustomerId id);

    /**
     * The accounts of an organization's customers whom a query finds, the greatest id first; ids that were made here
     * are the greater the later.
     *
     * @param before only ids smaller than this; null to begin with the greatest
     * @param limit at most so many
     */
    List<Account> search(OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit);
}
