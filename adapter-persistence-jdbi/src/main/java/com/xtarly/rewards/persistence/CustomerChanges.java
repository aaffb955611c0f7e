package com.xtarly.rewards.persistence;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What becomes of customers after they were enrolled; none of it touches a balance. */
record CustomerChanges(Handle handle) {
    /** Whoever takes the email at the same moment meets the unique index, and is run again. */
    Outcome<Customer> change(Customer changed) {
        Customer present = customer(CustomerReference.of(changed.id()), changed)
                .orElseThrow(() -> new IllegalStateException("Nobody is there to be changed."));
        if (customer(CustomerReference.of(changed.email()), changed)
                .filter(other -> !other.id().equals(changed.id()))
                .isPresent()) {
            return Outcome.refused(Reason.EMAIL_TAKEN);
        }
        SearchTermRows terms = new SearchTermRows(handle);
        terms.remove(present);
        handle.createUpdate("""
                        update customers set
                            enrolled_name =
                                coalesce(enrolled_name, case when idempotency_key is not null then name end),
                            enrolled_email =
                                coalesce(enrolled_email, case when idempotency_key is not null then email end),
                            name = :name, email = :email, email_key = :emailKey
                        where organization_id = :organizationId and customer_id = :id
                        """)
                .bind("name", changed.name().value())
                .bind("email", changed.email().value())
                .bind("emailKey", changed.email().key())
                .bind("organizationId", changed.organizationId().value())
                .bind("id", changed.id().value())
                .execute();
        terms.add(List.of(changed));
        return Outcome.accepted(changed);
    }

    Optional<Customer> asEnrolled(OrganizationId organizationId, CustomerId id) {
        return handle.createQuery("""
                        select coalesce(enrolled_name, name) as name, coalesce(enrolled_email, email) as email,
                            created_at
                        from customers
                        where organization_id = :organizationId and customer_id = :id and erased_at is null
                        """)
                .bind("organizationId", organizationId.value())
                .bind("id", id.value())
                .map((row, context) -> new Customer(
                        organizationId,
                        id,
                        Name.of(row.getString("name")),
                        Email.parse(row.getString("email")),
                        Rows.instant(row, "created_at")))
                .findOne();
    }

    void erase(Customer customer, Instant moment) {
        new SearchTermRows(handle).remove(customer);
        handle.createUpdate("""
                        update customers set
                            erased_at = :moment, name = null, email = null, email_key = null,
                            idempotency_key = null, fingerprint = null, enrolled_name = null, enrolled_email = null
                        where organization_id = :organizationId and customer_id = :id
                        """)
                .bind("moment", moment)
                .bind("organizationId", customer.organizationId().value())
                .bind("id", customer.id().value())
                .execute();
    }

    Optional<Instant> erasedAt(OrganizationId organizationId, CustomerId id) {
        return handle.createQuery("""
                        select erased_at from customers
                        where organization_id = :organizationId and customer_id = :id and erased_at is not null
                        """)
                .bind("organizationId", organizationId.value())
                .bind("id", id.value())
                .map((row, context) -> Rows.instant(row, "erased_at"))
                .findOne();
    }

    private Optional<Customer> customer(CustomerReference reference, Customer inOrganizationOf) {
        return new JdbiCustomers(handle)
                .find(List.of(reference.within(inOrganizationOf.organizationId()))).stream()
                        .map(Account::customer)
                        .findFirst();
    }
}
