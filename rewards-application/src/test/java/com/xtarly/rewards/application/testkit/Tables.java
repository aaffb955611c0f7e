package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.application.port.KeyCalls.Calls;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the in-memory stores hold. Everything in it is immutable, so a copy of the containers is a snapshot. */
final class Tables {
    record KeyKey(OrganizationId organizationId, ApiKeyId id) {}

    record VersionKey(OrganizationId organizationId, int number) {}

    record UserKey(OrganizationId organizationId, UserId id) {
        static UserKey of(User user) {
            return new UserKey(user.organizationId(), user.id());
        }
    }

    record CustomerKey(OrganizationId organizationId, CustomerId id) {
        static CustomerKey of(Customer customer) {
            return new CustomerKey(customer.organizationId(), customer.id());
        }
    }

    record ImportKey(OrganizationId organizationId, ImportId id) {
        static ImportKey of(Import of) {
            return new ImportKey(of.organizationId(), of.id());
        }
    }

    record EmailKey(OrganizationId organizationId, String email) {}

    final Map<OrganizationId, Organization> organizations;
    final Map<KeyKey, IssuedApiKey> keys;
    final Map<VersionKey, ProgramVersion> versions;
    final Map<CustomerKey, Account> accounts;
    final Map<EmailKey, CustomerKey> emails;
    final Map<CustomerKey, Customer> enrolledAs;
    final Map<CustomerKey, Instant> erased;
    final List<Entry> entries;
    final Map<IdempotencyKey.Within, UsedKey> usedKeys;
    final Map<Ticket.Within, TransactionId> usedTickets;

    final Map<ImportKey, Import> imports;
    final Map<ImportKey, List<RefusedLine>> refusedLines;
    final Map<UserKey, Credentials> users;
    final Map<OrganizationId, Map<UserId, Name>> formerUsers;
    final Map<SecretHash, Session> sessions;
    final Map<SecretHash, Invitation> invitations;
    final Map<OrganizationId, Counted> counted;
    final List<Calls> calls;

    Tables() {
        organizations = new LinkedHashMap<>();
        keys = new LinkedHashMap<>();
        versions = new LinkedHashMap<>();
        accounts = new LinkedHashMap<>();
        emails = new LinkedHashMap<>();
        enrolledAs = new HashMap<>();
        erased = new HashMap<>();
        entries = new ArrayList<>();
        usedKeys = new HashMap<>();
        usedTickets = new HashMap<>();
        imports = new HashMap<>();
        refusedLines = new HashMap<>();
        users = new LinkedHashMap<>();
        formerUsers = new HashMap<>();
        sessions = new HashMap<>();
        invitations = new HashMap<>();
        counted = new HashMap<>();
        calls = new ArrayList<>();
    }

    private Tables(Tables original) {
        organizations = new LinkedHashMap<>(original.organizations);
        keys = new LinkedHashMap<>(original.keys);
        versions = new LinkedHashMap<>(original.versions);
        accounts = new LinkedHashMap<>(original.accounts);
        emails = new LinkedHashMap<>(original.emails);
        enrolledAs = new HashMap<>(original.enrolledAs);
        erased = new HashMap<>(original.erased);
        entries = new ArrayList<>(original.entries);
        usedKeys = new HashMap<>(original.usedKeys);
        usedTickets = new HashMap<>(original.usedTickets);
        imports = new HashMap<>(original.imports);
        refusedLines = new HashMap<>(original.refusedLines);
        users = new LinkedHashMap<>(original.users);
        formerUsers = new HashMap<>(original.formerUsers);
        sessions = new HashMap<>(original.sessions);
        invitations = new HashMap<>(original.invitations);
        counted = new HashMap<>(original.counted);
        calls = new ArrayList<>(original.calls);
    }

    /** Others cannot have got there first, since transactions take turns. */
    void use(UsedKey key) {
        if (usedKeys.putIfAbsent(key.request().key().within(key.organizationId()), key) != null) {
            throw new IllegalStateException("The idempotency key was used already: " + key);
        }
    }

    void keep(Collection<UsedKey> furtherKeys) {
        furtherKeys.forEach(key -> usedKeys.putIfAbsent(key.request().key().within(key.organizationId()), key));
    }

    void use(Ticket.Within ticket, TransactionId transactionId) {
        if (usedTickets.putIfAbsent(ticket, transactionId) != null) {
            throw new IllegalStateException("The ticket has earned already: " + ticket);
        }
    }

    Tables copy() {
        return new Tables(this);
    }
}
