package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users;
import com.xtarly.rewards.application.testkit.Tables.UserKey;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryUsers(InMemoryTransaction transaction) implements Users {
    @Override
    public void add(Credentials credentials) {
        boolean taken = findByEmail(credentials.user().email()).isPresent();
        if (taken || transaction.toWrite().users.putIfAbsent(UserKey.of(credentials.user()), credentials) != null) {
            throw new IllegalStateException("The user, or their email, is there already: " + credentials.user());
        }
    }

    @Override
    public Optional<User> find(OrganizationId organizationId, UserId id) {
        return Optional.ofNullable(transaction.toRead().users.get(new UserKey(organizationId, id)))
                .map(Credentials::user);
    }

    @Override
    public Optional<Credentials> findByEmail(Email email) {
        return transaction.toRead().users.values().stream()
                .filter(found -> found.user().email().key().equals(email.key()))
                .findFirst();
    }

    @Override
    public List<User> list(OrganizationId organizationId) {
        return transaction.toRead().users.values().stream()
                .map(Credentials::user)
                .filter(user -> user.organizationId().equals(organizationId))
                .sorted(Comparator.comparing(User::createdAt))
                .toList();
    }

    @Override
    public List<User> lock(OrganizationId organizationId) {
        list(organizationId).forEach(user -> transaction.lock(UserKey.of(user)));
        return list(organizationId);
    }

    @Override
    public Optional<Credentials> lock(OrganizationId organizationId, UserId id) {
        UserKey key = new UserKey(organizationId, id);
        transaction.lock(key);
        return Optional.ofNullable(transaction.toRead().users.get(key));
    }

    @Override
    public Map<UserId, Name> names(OrganizationId organizationId) {
        Map<UserId, Name> names =
                new HashMap<>(transaction.toRead().formerUsers.getOrDefault(organizationId, Map.of()));
        list(organizationId).forEach(user -> names.put(user.id(), user.name()));
        return names;
    }

    @Override
    public void change(User user) {
        transaction
                .toChange(UserKey.of(user))
                .users
                .computeIfPresent(UserKey.of(user), (id, before) -> new Credentials(user, before.password()));
    }

    @Override
    public void remove(User user, Instant moment) {
        Tables tables = transaction.toChange(UserKey.of(user));
        tables.users.remove(UserKey.of(user));
        Map<UserId, Name> former = new HashMap<>(tables.formerUsers.getOrDefault(user.organizationId(), Map.of()));
        former.put(user.id(), user.name());
        tables.formerUsers.put(user.organizationId(), Map.copyOf(former));
    }

    @Override
    public void changePassword(User user, PasswordHash password) {
        transaction
                .toChange(UserKey.of(user))
                .users
                .computeIfPresent(UserKey.of(user), (id, before) -> new Credentials(before.user(), password));
    }
}
