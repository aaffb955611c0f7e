package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Customers;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Customers and their balances in table {@code customers}. */
record JdbiCustomers(Handle handle) implements Customers {
    /** Each account once, and in one order for everybody, so that transactions never lock in a circle. */
    private static final String SELECT_REFERENCED = """
            with wanted as (
                select * from unnest(:organization_ids::text[], :ids::text[], :email_keys::text[])
                    as wanted (organization_id, customer_id, email_key)
            ), referenced as (
                select organization_id, customer_id from wanted where customer_id is not null
                union
                select organization_id, customers.customer_id
                from wanted join customers using (organization_id, email_key)
            )
            select organization_id, customer_id, name, email, created_at, points, stamps, lifetime_points, entries
            from customers join referenced using (organization_id, customer_id)
            where erased_at is null
            order by organization_id, customer_id
            """;

    private static final List<Column<CustomerReference.Within>> REFERENCES = List.of(
            Column.text("organization_ids", within -> within.organizationId().value()),
            Column.text("ids", JdbiCustomers::idOrNull),
            Column.text("email_keys", JdbiCustomers::emailKeyOrNull));

    @Override
    public List<Account> find(Collection<CustomerReference.Within> references) {
        return select(SELECT_REFERENCED, List.copyOf(references));
    }

    @Override
    public List<Account> lock(Collection<CustomerReference.Within> references) {
        return select(SELECT_REFERENCED + "for no key update of customers", List.copyOf(references));
    }

    @Override
    public List<Account> lockAvailable(Collection<CustomerReference.Within> references) {
        return select(SELECT_REFERENCED + "for no key update of customers skip locked", List.copyOf(references));
    }

    @Override
    public Outcome<Customer> change(Customer changed) {
        return new CustomerChanges(handle).change(changed);
    }

    @Override
    public Optional<Customer> asEnrolled(OrganizationId organizationId, CustomerId id) {
        return new CustomerChanges(handle).asEnrolled(organizationId, id);
    }

    @Override
    public void erase(Customer customer, Instant moment) {
        new CustomerChanges(handle).erase(customer, moment);
    }

    @Override
    public Optional<Instant> erasedAt(OrganizationId organizationId, CustomerId id) {
        return new CustomerChanges(handle).erasedAt(organizationId, id);
    }

    @Override
    public List<Account> search(
            OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        return new SearchTermRows(handle).search(organizationId, query, before, limit);
    }

    @Override
    public List<Outcome<Customer>> add(List<Customer> customers) {
        Set<Inserted> inserted = insert(customers);
        Set<Place> taken = taken(customers);
        inserted.forEach(row -> taken.remove(row.place()));
        List<Outcome<Customer>> outcomes = new ArrayList<>(customers.size());
        for (Customer customer : customers) {
            Place place = Place.of(customer);
            if (inserted.remove(new Inserted(place, customer.email().key()))) {
                taken.add(place);
                outcomes.add(Outcome.accepted(customer));
            } else {
                outcomes.add(Outcome.refused(taken.contains(place) ? Reason.CUSTOMER_ID_TAKEN : Reason.EMAIL_TAKEN));
            }
        }
        new SearchTermRows(handle)
                .add(outcomes.stream().flatMap(Outcome::stream).toList());
        return outcomes;
    }

    /** Whose key was used meanwhile lost a race against its own twin, and finds that out when run again. */
    @Override
    public Outcome<Customer> enrol(Customer customer, @Nullable Idempotency request) {
        int inserted = handle.createUpdate("""
                        insert into customers (
                            organization_id, customer_id, name, email, email_key, created_at,
                            points, stamps, lifetime_points, entries, idempotency_key, fingerprint)
                        values (
                            :organizationId, :id, :name, :email, :emailKey, :createdAt,
                            0, 0, 0, 0, :idempotencyKey, :fingerprint)
                        on conflict do nothing
                        """)
                .bind("organizationId", customer.organizationId().value())
                .bind("id", customer.id().value())
                .bind("name", customer.name().value())
                .bind("email", customer.email().value())
                .bind("emailKey", customer.email().key())
                .bind("createdAt", customer.createdAt())
                .bind("idempotencyKey", request == null ? null : request.key().value())
                .bind(
                        "fingerprint",
                        request == null ? null : request.fingerprint().bytes())
                .execute();
        if (inserted == 0) {
            return Outcome.refused(inTheWay(customer, request));
        }
        new SearchTermRows(handle).add(List.of(customer));
        return Outcome.accepted(customer);
    }

    private Reason inTheWay(Customer customer, @Nullable Idempotency request) {
        List<Account> others =
                find(List.of(new CustomerReference(customer.id(), customer.email()).within(customer.organizationId())));
        if (others.isEmpty() || isUsed(customer.organizationId(), request)) {
            throw new TransactionConflict(new IllegalStateException("The idempotency key was used meanwhile."));
        }
        boolean idTaken =
                others.stream().anyMatch(other -> other.customer().id().equals(customer.id()));
        return idTaken ? Reason.CUSTOMER_ID_TAKEN : Reason.EMAIL_TAKEN;
    }

    private boolean isUsed(OrganizationId organizationId, @Nullable Idempotency request) {
        return request != null
                && !new JdbiIdempotencyKeys(handle)
                        .find(List.of(request.key().within(organizationId)))
                        .isEmpty();
    }

    /** What a row's primary key says. */
    private record Place(String organizationId, String customerId) {
        static Place of(Customer customer) {
            return new Place(customer.organizationId().value(), customer.id().value());
        }

        static Place read(ResultSet row, StatementContext context) throws SQLException {
            return new Place(row.getString("organization_id"), row.getString("customer_id"));
        }
    }

    private record Inserted(Place place, String emailKey) {
        static Inserted read(ResultSet row, StatementContext context) throws SQLException {
            return new Inserted(Place.read(row, context), row.getString("email_key"));
        }
    }

    private static final List<Column<Customer>> PLACES = List.of(
            Column.text(
                    "organization_ids", customer -> customer.organizationId().value()),
            Column.text("ids", customer -> customer.id().value()));

    private static final List<Column<Customer>> DETAILS = List.of(
            Column.text("names", customer -> customer.name().value()),
            Column.text("emails", customer -> customer.email().value()),
            Column.text("email_keys", customer -> customer.email().key()),
            Column.of("created_at", "timestamptz", Customer::createdAt));

    /** Inserts those that are in nobody's way, in their order. */
    private Set<Inserted> insert(List<Customer> customers) {
        Query query = handle.createQuery("""
                insert into customers (
                    organization_id, customer_id, name, email, email_key, created_at,
                    points, stamps, lifetime_points, entries)
                select *, 0, 0, 0, 0 from unnest(
                    :organization_ids::text[], :ids::text[], :names::text[], :emails::text[],
                    :email_keys::text[], :created_at::timestamptz[])
                on conflict do nothing
                returning organization_id, customer_id, email_key
                """);
        Column.bindAll(query, PLACES, customers);
        Column.bindAll(query, DETAILS, customers);
        return query.map(Inserted::read).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<Place> taken(List<Customer> customers) {
        Query query = handle.createQuery("""
                select organization_id, customer_id from customers
                where (organization_id, customer_id)
                    in (select * from unnest(:organization_ids::text[], :ids::text[]))
                """);
        Column.bindAll(query, PLACES, customers);
        return query.map(Place::read).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Account> select(String sql, List<CustomerReference.Within> references) {
        Query query = handle.createQuery(sql);
        Column.bindAll(query, REFERENCES, references);
        return query.map(JdbiCustomers::account).list();
    }

    static Account account(ResultSet row, StatementContext context) throws SQLException {
        Customer customer = new Customer(
                OrganizationId.parse(row.getString("organization_id")),
                CustomerId.parse(row.getString("customer_id")),
                Name.of(row.getString("name")),
                Email.parse(row.getString("email")),
                Rows.instant(row, "created_at"));
        Balance balance = new Balance(
                row.getLong("points"), row.getLong("stamps"), row.getLong("lifetime_points"), row.getLong("entries"));
        return new Account(customer, balance);
    }

    private static @Nullable String idOrNull(CustomerReference.Within within) {
        CustomerId id = within.reference().id();
        return id == null ? null : id.value();
    }

    private static @Nullable String emailKeyOrNull(CustomerReference.Within within) {
        Email email = within.reference().email();
        return email == null ? null : email.key();
    }
}
