package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Customers;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.testkit.Tables.CustomerKey;
import com.xtarly.rewards.application.testkit.Tables.EmailKey;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record InMemoryCustomers(InMemoryTransaction transaction) implements Customers {
    @Override
    public List<Outcome<Customer>> add(List<Customer> customers) {
        Tables tables = transaction.toWrite();
        return customers.stream().map(customer -> add(tables, customer)).toList();
    }

    @Override
    public Outcome<Customer> enrol(Customer customer, @Nullable Idempotency request) {
        Tables tables = transaction.toWrite();
        return add(tables, customer).map(enrolled -> {
            if (request != null) {
                UsedKey used = new UsedKey(customer.organizationId(), request, null, customer.id());
                tables.use(used);
            }
            return enrolled;
        });
    }

    @Override
    public List<Account> find(Collection<CustomerReference.Within> references) {
        Tables tables = transaction.toRead();
        return references.stream()
                .flatMap(reference -> named(tables, reference))
                .distinct()
                .flatMap(key -> present(tables, key))
                .toList();
    }

    @Override
    public List<Account> lock(Collection<CustomerReference.Within> references) {
        transaction.requireWriting();
        List<Account> accounts = find(references);
        accounts.forEach(account -> transaction.lock(CustomerKey.of(account.customer())));
        return accounts;
    }

    /** Nobody else holds any, since transactions take turns. */
    @Override
    public List<Account> lockAvailable(Collection<CustomerReference.Within> references) {
        return lock(references);
    }

    @Override
    public Outcome<Customer> change(Customer changed) {
        CustomerKey key = CustomerKey.of(changed);
        Tables tables = transaction.toChange(key);
        CustomerKey owner = tables.emails.get(email(changed));
        if (owner != null && !owner.equals(key)) {
            return Outcome.refused(Reason.EMAIL_TAKEN);
        }
        tables.accounts.computeIfPresent(key, (same, account) -> {
            tables.emails.remove(email(account.customer()));
            tables.enrolledAs.putIfAbsent(key, account.customer());
            return new Account(changed, account.balance());
        });
        tables.emails.put(email(changed), key);
        return Outcome.accepted(changed);
    }

    @Override
    public Optional<Customer> asEnrolled(OrganizationId organizationId, CustomerId id) {
        Tables tables = transaction.toRead();
        CustomerKey key = new CustomerKey(organizationId, id);
        return present(tables, key)
                .map(account -> tables.enrolledAs.getOrDefault(key, account.customer()))
                .findFirst();
    }

    @Override
    public void erase(Customer customer, Instant moment) {
        CustomerKey key = CustomerKey.of(customer);
        Tables tables = transaction.toChange(key);
        tables.emails.remove(email(customer));
        tables.enrolledAs.remove(key);
        tables.usedKeys
                .values()
                .removeIf(used -> used.organizationId().equals(key.organizationId())
                        && key.id().equals(used.customerId()));
        tables.erased.put(key, moment);
    }

    @Override
    public Optional<Instant> erasedAt(OrganizationId organizationId, CustomerId id) {
        return Optional.ofNullable(transaction.toRead().erased.get(new CustomerKey(organizationId, id)));
    }

    @Override
    public List<Account> search(
            OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        Tables tables = transaction.toRead();
        return tables.accounts.values().stream()
                .filter(account -> !tables.erased.containsKey(CustomerKey.of(account.customer())))
                .filter(account -> account.customer().organizationId().equals(organizationId))
                .filter(account -> query.finds(account.customer()))
                .sorted(Comparator.comparing(InMemoryCustomers::id).reversed())
                .filter(account -> before == null || id(account).compareTo(before.value()) < 0)
                .limit(limit)
                .toList();
    }

    private static String id(Account account) {
        return account.customer().id().value();
    }

    private static Outcome<Customer> add(Tables tables, Customer customer) {
        CustomerKey key = CustomerKey.of(customer);
        if (tables.accounts.containsKey(key)) {
            return Outcome.refused(Reason.CUSTOMER_ID_TAKEN);
        }
        if (tables.emails.putIfAbsent(email(customer), key) != null) {
            return Outcome.refused(Reason.EMAIL_TAKEN);
        }
        tables.accounts.put(key, Account.opened(customer));
        return Outcome.accepted(customer);
    }

    private static Stream<Account> present(Tables tables, CustomerKey key) {
        return Stream.ofNullable(tables.accounts.get(key)).filter(account -> !tables.erased.containsKey(key));
    }

    private static EmailKey email(Customer customer) {
        return new EmailKey(customer.organizationId(), customer.email().key());
    }

    private static Stream<CustomerKey> named(Tables tables, CustomerReference.Within within) {
        CustomerReference reference = within.reference();
        Stream<CustomerKey> byId =
                Stream.ofNullable(reference.id()).map(id -> new CustomerKey(within.organizationId(), id));
        Stream<CustomerKey> byEmail = Stream.ofNullable(reference.email())
                .map(email -> tables.emails.get(new EmailKey(within.organizationId(), email.key())))
                .filter(Objects::nonNull);
        return Stream.concat(byId, byEmail);
    }
}
