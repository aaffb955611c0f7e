package com.example.rocksdb;

import com.example.rocksdb.Formats.Standing;
import com.xtarly.rewards.application.port.Customers;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.port.SearchTerms;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record RocksCustomers(Tables tables) implements Customers {
    @Override
    public List<Outcome<Customer>> add(List<Customer> customers) {
        return customers.stream().map(this::add).toList();
    }

    @Override
    public Outcome<Customer> enrol(Customer customer, @Nullable Idempotency request) {
        Outcome<Customer> outcome = add(customer);
        if (request != null && outcome.stream().findAny().isPresent()) {
            OrganizationId organizationId = customer.organizationId();
            UsedKey used = new UsedKey(organizationId, request, null, customer.id());
            tables.usedKeys(organizationId).add(request.key().value(), used);
            tables.enrolments(organizationId)
                    .put(customer.id().value(), request.key().value());
        }
        return outcome;
    }

    @Override
    public List<Account> find(Collection<CustomerReference.Within> references) {
        return references.stream().flatMap(this::named).distinct().toList();
    }

    /** Nobody else writes meanwhile. */
    @Override
    public List<Account> lock(Collection<CustomerReference.Within> references) {
        return find(references);
    }

    @Override
    public List<Account> lockAvailable(Collection<CustomerReference.Within> references) {
        return find(references);
    }

    @Override
    public Outcome<Customer> change(Customer changed) {
        OrganizationId organizationId = changed.organizationId();
        String id = changed.id().value();
        Optional<String> owner =
                tables.emails(organizationId).get(changed.email().key());
        if (owner.filter(other -> !other.equals(id)).isPresent()) {
            return Outcome.refused(Reason.EMAIL_TAKEN);
        }
        tables.customers(organizationId).get(id).ifPresent(before -> {
            forget(before);
            if (!tables.enrolledAs(organizationId).has(id)) {
                tables.enrolledAs(organizationId).put(id, before);
            }
            know(changed);
        });
        return Outcome.accepted(changed);
    }

    @Override
    public Optional<Customer> asEnrolled(OrganizationId organizationId, CustomerId id) {
        return tables.enrolledAs(organizationId)
                .get(id.value())
                .or(() -> tables.customers(organizationId).get(id.value()));
    }

    @Override
    public void erase(Customer customer, Instant moment) {
        OrganizationId organizationId = customer.organizationId();
        String id = customer.id().value();
        tables.customers(organizationId).get(id).ifPresent(this::forget);
        tables.enrolledAs(organizationId).remove(id);
        tables.enrolments(organizationId)
                .get(id)
                .ifPresent(key -> tables.usedKeys(organizationId).remove(key));
        tables.enrolments(organizationId).remove(id);
        tables.erased(organizationId).put(id, moment);
    }

    @Override
    public Optional<Instant> erasedAt(OrganizationId organizationId, CustomerId id) {
        return tables.erased(organizationId).get(id.value());
    }

    @Override
    public List<Account> search(
            OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        return new FoundCustomers(tables, organizationId)
                .ids(query, before)
                .limit(limit)
                .flatMap(id -> account(organizationId, id).stream())
                .toList();
    }

    private Outcome<Customer> add(Customer customer) {
        OrganizationId organizationId = customer.organizationId();
        String id = customer.id().value();
        if (tables.standings(organizationId).has(id)) {
            return Outcome.refused(Reason.CUSTOMER_ID_TAKEN);
        }
        if (tables.emails(organizationId).has(customer.email().key())) {
            return Outcome.refused(Reason.EMAIL_TAKEN);
        }
        tables.standings(organizationId).put(id, new Standing(customer.id(), Balance.ZERO));
        know(customer);
        return Outcome.accepted(customer);
    }

    /** Who they are, and all by which they are found. */
    private void know(Customer customer) {
        OrganizationId organizationId = customer.organizationId();
        String id = customer.id().value();
        tables.customers(organizationId).put(id, customer);
        tables.emails(organizationId).put(customer.email().key(), id);
        SearchTerms.of(customer)
                .terms()
                .forEach(term -> tables.terms(organizationId).put(Key.of(term).then(id), id));
    }

    private void forget(Customer customer) {
        OrganizationId organizationId = customer.organizationId();
        String id = customer.id().value();
        tables.customers(organizationId).remove(id);
        tables.emails(organizationId).remove(customer.email().key());
        SearchTerms.of(customer)
                .terms()
                .forEach(
                        term -> tables.terms(organizationId).remove(Key.of(term).then(id)));
    }

    private Stream<Account> named(CustomerReference.Within within) {
        OrganizationId organizationId = within.organizationId();
        Optional<String> byId = Optional.ofNullable(within.reference().id()).map(CustomerId::value);
        Optional<String> byEmail = Optional.ofNullable(within.reference().email())
                .flatMap(email -> tables.emails(organizationId).get(email.key()));
        return Stream.concat(byId.stream(), byEmail.stream()).flatMap(id -> account(organizationId, id).stream());
    }

    private Optional<Account> account(OrganizationId organizationId, String id) {
        return tables.customers(organizationId)
                .get(id)
                .flatMap(customer -> tables.standings(organizationId)
                        .get(id)
                        .map(standing -> new Account(customer, standing.balance())));
    }
}
