package com.xtarly.rewards.application;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The accounts a batch is about. Remembers where each stands as the batch is judged, purchase after purchase. */
final class Accounts {
    private record IdKey(OrganizationId organizationId, CustomerId id) {
        static IdKey of(Customer customer) {
            return new IdKey(customer.organizationId(), customer.id());
        }
    }

    private record EmailKey(OrganizationId organizationId, String email) {}

    private final Map<IdKey, Account> byId = new HashMap<>();
    private final Map<EmailKey, IdKey> byEmail = new HashMap<>();
    private final Accounts existing;

    /** Accounts of which none is held by anybody else. */
    Accounts(Collection<Account> accounts) {
        this(accounts, List.of());
    }

    /**
     * Accounts of which some may be held by others.
     *
     * @param existing all that were wanted, as they are for readers
     */
    Accounts(Collection<Account> accounts, Collection<Account> existing) {
        this.existing = existing.isEmpty() ? this : new Accounts(existing);
        for (Account account : accounts) {
            Customer customer = account.customer();
            IdKey key = IdKey.of(customer);
            byId.put(key, account);
            byEmail.put(new EmailKey(customer.organizationId(), customer.email().key()), key);
        }
    }

    /** The account a reference means. Both an id and an email must mean the same one. */
    Outcome<Account> find(CustomerReference.Within within) {
        return existing == this ? meant(within) : existing.find(within).then(account -> meant(within));
    }

    private Outcome<Account> meant(CustomerReference.Within within) {
        CustomerReference reference = within.reference();
        Account named = named(within.organizationId(), reference.id());
        Account addressed = addressed(within.organizationId(), reference.email());
        if (reference.id() == null) {
            return found(addressed);
        }
        if (reference.email() == null || Objects.equals(named, addressed)) {
            return found(named);
        }
        return Outcome.refused(Reason.CUSTOMER_MISMATCH);
    }

    /** Whether the reference means an account that somebody else holds. */
    boolean isHeldElsewhere(CustomerReference.Within within) {
        return existing != this
                && existing.find(within)
                        .map(account -> !byId.containsKey(IdKey.of(account.customer())))
                        .fold(held -> held, refused -> false);
    }

    void append(Entry entry) {
        byId.computeIfPresent(
                new IdKey(entry.organizationId(), entry.customerId()), (key, account) -> account.after(entry));
    }

    private @Nullable Account named(OrganizationId organizationId, @Nullable CustomerId id) {
        return id == null ? null : byId.get(new IdKey(organizationId, id));
    }

    private @Nullable Account addressed(OrganizationId organizationId, @Nullable Email email) {
        IdKey key = email == null ? null : byEmail.get(new EmailKey(organizationId, email.key()));
        return key == null ? null : byId.get(key);
    }

    private static Outcome<Account> found(@Nullable Account account) {
        return account == null ? Outcome.refused(Reason.CUSTOMER_NOT_FOUND) : Outcome.accepted(account);
    }
}
