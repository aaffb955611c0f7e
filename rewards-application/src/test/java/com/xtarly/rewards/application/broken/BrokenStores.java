package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Stores that each answer one thing wrongly, as a careless adapter would. */
final class BrokenStores {
    private BrokenStores() {}

    /** Loses the last entry of every batch. */
    static Transactions forgettingEntries(Transactions honest) {
        return Facade.changing(honest, "ledger.append", (tx, method, arguments) -> {
            List<?> entries = (List<?>) arguments[0];
            return Facade.honestly(tx, method, entries.subList(0, Math.max(0, entries.size() - 1)));
        });
    }

    /** Appends entries and leaves the balance where it was. */
    static Transactions forgettingBalances(Transactions honest) {
        return Facade.changing(
                honest,
                "customers.find",
                (tx, method, arguments) -> ((List<?>) Facade.honestly(tx, method, arguments))
                        .stream()
                                .map(found -> Account.opened(((Account) found).customer()))
                                .toList());
    }

    /** Swallows entries that do not follow, instead of refusing them. */
    static Transactions gullible(Transactions honest) {
        return Facade.changing(honest, "ledger.append", (tx, method, arguments) -> {
            try {
                return Facade.honestly(tx, method, arguments);
            } catch (ReflectiveOperationException notFollowing) {
                return null;
            }
        });
    }

    /** Finds customers in every organization. */
    static Transactions leakingCustomers(Transactions honest) {
        return Facade.changing(honest, "customers.find", (tx, method, arguments) -> {
            List<CustomerReference.Within> everywhere = new ArrayList<>();
            for (Object within : (Collection<?>) arguments[0]) {
                for (Organization organization : tx.organizations().list()) {
                    everywhere.add(
                            ((CustomerReference.Within) within).reference().within(organization.id()));
                }
            }
            return Facade.honestly(tx, method, everywhere);
        });
    }

    /** Lists the keys of every organization to each. */
    static Transactions leakingKeys(Transactions honest) {
        return Facade.changing(
                honest,
                "apiKeys.list",
                (tx, method, arguments) -> tx.organizations().list().stream()
                        .flatMap(organization -> tx.apiKeys().list(organization.id()).stream())
                        .toList());
    }

    /** Hands out the results of one method in the opposite order. */
    static Transactions reversing(Transactions honest, String portAndMethod) {
        return Facade.changing(honest, portAndMethod, (tx, method, arguments) -> {
            List<Object> reversed = new ArrayList<>((List<?>) Facade.honestly(tx, method, arguments));
            Collections.reverse(reversed);
            return reversed;
        });
    }

    /** Answers from a cache that nobody empties. */
    static Transactions caching(Transactions honest) {
        Map<Object, Object> cache = new ConcurrentHashMap<>();
        return Facade.changing(honest, "customers.find", (tx, method, arguments) -> {
            Object fresh = Facade.honestly(tx, method, arguments);
            Object cached = cache.putIfAbsent(List.copyOf((Collection<?>) arguments[0]), fresh);
            return cached == null ? fresh : cached;
        });
    }

    /** Matches emails letter by letter. */
    static Transactions caseSensitive(Transactions honest) {
        return Facade.changing(honest, "customers.find", (tx, method, arguments) -> {
            List<CustomerReference> references = ((Collection<?>) arguments[0])
                    .stream()
                            .map(within -> ((CustomerReference.Within) within).reference())
                            .toList();
            return ((List<?>) Facade.honestly(tx, method, arguments))
                    .stream()
                            .map(Account.class::cast)
                            .filter(account -> references.stream().anyMatch(names(account.customer())))
                            .toList();
        });
    }

    /** Keeps milliseconds. */
    static Transactions blurred(Transactions honest) {
        return Facade.changing(honest, "organizations.add", (tx, method, arguments) -> {
            Organization exact = (Organization) arguments[0];
            Organization rounded = new Organization(
                    exact.id(),
                    exact.name(),
                    exact.currency(),
                    exact.timeZone(),
                    exact.createdAt().truncatedTo(ChronoUnit.MILLIS));
            return Facade.honestly(tx, method, rounded);
        });
    }

    /** Writes back the whole key as it was read when noting its use. */
    static Transactions resurrecting(Transactions honest) {
        return Facade.changing(honest, "apiKeys.markUsed", (tx, method, arguments) -> {
            for (Object used : (Collection<?>) arguments[0]) {
                IssuedApiKey asRead = (IssuedApiKey) used;
                if (tx.apiKeys().lock(asRead.organizationId(), asRead.id()).isPresent()) {
                    tx.apiKeys().end(asRead);
                }
            }
            return Facade.honestly(tx, method, arguments);
        });
    }

    /** Never heard of a key before. */
    static Transactions forgettingKeys(Transactions honest) {
        return Facade.changing(honest, "idempotencyKeys.find", (tx, method, arguments) -> List.of());
    }

    /** Keeps only the key that an entry came with. */
    static Transactions forgettingFurtherKeys(Transactions honest) {
        return Facade.changing(honest, "idempotencyKeys.keep", (tx, method, arguments) -> null);
    }

    /** Never heard of a ticket before. */
    static Transactions forgettingTickets(Transactions honest) {
        return Facade.changing(honest, "ledger.usedTickets", (tx, method, arguments) -> List.of());
    }

    /** Takes another organization's use of a key for everybody's. */
    static Transactions leakingUsedKeys(Transactions honest) {
        return Facade.changing(honest, "idempotencyKeys.find", (tx, method, arguments) -> {
            List<UsedKey> leaked = new ArrayList<>();
            for (Object within : (Collection<?>) arguments[0]) {
                IdempotencyKey.Within wanted = (IdempotencyKey.Within) within;
                for (Organization organization : tx.organizations().list()) {
                    IdempotencyKey.Within elsewhere = wanted.key().within(organization.id());
                    for (Object used : (List<?>) Facade.honestly(tx, method, List.of(elsewhere))) {
                        leaked.add(ownedBy(wanted.organizationId(), (UsedKey) used));
                    }
                }
            }
            return leaked;
        });
    }

    private static UsedKey ownedBy(OrganizationId organizationId, UsedKey used) {
        return new UsedKey(organizationId, used.request(), used.transactionId(), used.customerId());
    }

    /** Lets whoever was signed out stay. */
    static Transactions keepingSessions(Transactions honest) {
        return Facade.changing(honest, "sessions.endAll", (tx, method, arguments) -> null);
    }

    /** Lets an invitation be used by whoever has it. */
    static Transactions reusingInvitations(Transactions honest) {
        return Facade.changing(honest, "invitations.markUsed", (tx, method, arguments) -> null);
    }

    /** Finds users of every organization. */
    static Transactions leakingUsers(Transactions honest) {
        return Facade.changing(honest, "users.find", (tx, method, arguments) -> {
            Optional<User> found = Optional.empty();
            for (Organization organization : tx.organizations().list()) {
                found = found.or(() -> tx.users().find(organization.id(), (UserId) arguments[1]));
            }
            return found;
        });
    }

    /** Keeps metadata as some database's idea of JSON: without the white space. */
    static Transactions reformatting(Transactions honest) {
        return Facade.changing(
                honest,
                "ledger.history",
                (tx, method, arguments) -> ((List<?>) Facade.honestly(tx, method, arguments))
                        .stream().map(entry -> reformatted((Entry) entry)).toList());
    }

    private static Entry reformatted(Entry entry) {
        Purchase purchase = (Purchase) entry.posting();
        Metadata metadata = purchase.metadata() == null
                ? null
                : Metadata.of(purchase.metadata().json().replaceAll("\\s", ""));
        return new Entry(
                entry.organizationId(),
                entry.customerId(),
                new Purchase(
                        purchase.id(),
                        purchase.reportedBy(),
                        purchase.amount(),
                        purchase.occurredAt(),
                        purchase.recordedAt(),
                        metadata,
                        purchase.ticket(),
                        purchase.attachedTicket(),
                        purchase.idempotency()),
                entry.programVersion(),
                entry.calculation(),
                entry.after());
    }

    private static Predicate<CustomerReference> names(Customer customer) {
        return reference ->
                customer.id().equals(reference.id()) || customer.email().equals(reference.email());
    }
}
