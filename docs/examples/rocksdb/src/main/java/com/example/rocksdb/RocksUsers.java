package com.example.rocksdb;

import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users;
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

record RocksUsers(Tables tables) implements Users {
    @Override
    public void add(Credentials credentials) {
        User user = credentials.user();
        tables.users(user.organizationId()).add(user.id().value(), credentials);
        open(user);
    }

    @Override
    public Optional<User> find(OrganizationId organizationId, UserId id) {
        return lock(organizationId, id).map(Credentials::user);
    }

    @Override
    public Optional<Credentials> findByEmail(Email email) {
        return tables.doors()
                .get(Door.user(email))
                .flatMap(door -> door.organization()
                        .flatMap(organizationId -> tables.users(organizationId).get(door.key())));
    }

    @Override
    public List<User> list(OrganizationId organizationId) {
        return tables.users(organizationId)
                .ascending()
                .map(Credentials::user)
                .sorted(Comparator.comparing(User::createdAt))
                .toList();
    }

    @Override
    public List<User> lock(OrganizationId organizationId) {
        return list(organizationId);
    }

    @Override
    public Optional<Credentials> lock(OrganizationId organizationId, UserId id) {
        return tables.users(organizationId).get(id.value());
    }

    @Override
    public Map<UserId, Name> names(OrganizationId organizationId) {
        Map<UserId, Name> names = new HashMap<>();
        tables.formerUsers(organizationId).ascending().forEach(former -> names.put(former.getKey(), former.getValue()));
        list(organizationId).forEach(user -> names.put(user.id(), user.name()));
        return names;
    }

    @Override
    public void change(User user) {
        tables.users(user.organizationId()).change(user.id().value(), before -> {
            tables.doors().remove(Door.user(before.user().email()));
            open(user);
            return new Credentials(user, before.password());
        });
    }

    @Override
    public void remove(User user, Instant moment) {
        find(user.organizationId(), user.id()).ifPresent(before -> {
            tables.doors().remove(Door.user(before.email()));
            tables.users(user.organizationId()).remove(user.id().value());
            tables.formerUsers(user.organizationId()).put(user.id().value(), Map.entry(user.id(), before.name()));
        });
    }

    @Override
    public void changePassword(User user, PasswordHash password) {
        tables.users(user.organizationId())
                .change(user.id().value(), before -> new Credentials(before.user(), password));
    }

    private void open(User user) {
        tables.doors()
                .add(
                        Door.user(user.email()),
                        new Door(user.organizationId(), user.id().value()));
    }
}
