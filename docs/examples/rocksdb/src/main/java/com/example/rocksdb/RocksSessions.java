package com.example.rocksdb;

import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Sessions;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Instant;
import java.util.Optional;

record RocksSessions(Tables tables) implements Sessions {
    @Override
    public void add(Session session) {
        String token = Door.hex(session.token());
        tables.sessions(session.organizationId()).add(token, session);
        tables.doors().add(Door.session(session.token()), new Door(session.organizationId(), token));
    }

    @Override
    public Optional<Session> find(SecretHash token) {
        return tables.doors()
                .get(Door.session(token))
                .flatMap(door -> door.organization()
                        .flatMap(organizationId ->
                                tables.sessions(organizationId).get(door.key())));
    }

    @Override
    public void markSeen(SecretHash token, Instant moment) {
        find(token)
                .ifPresent(before -> tables.sessions(before.organizationId())
                        .put(
                                Door.hex(token),
                                new Session(
                                        token, before.organizationId(), before.userId(), before.startedAt(), moment)));
    }

    @Override
    public void end(SecretHash token) {
        find(token).ifPresent(this::end);
    }

    @Override
    public void endAll(User user) {
        tables.sessions(user.organizationId())
                .ascending()
                .filter(session -> session.userId().equals(user.id()))
                .forEach(this::end);
    }

    @Override
    public void forget(Instant lastSeenBefore, Instant startedBefore) {
        tables.organizations()
                .ascending()
                .map(Organization::id)
                .flatMap(id -> tables.sessions(id).ascending())
                .filter(session -> session.lastSeenAt().isBefore(lastSeenBefore)
                        || session.startedAt().isBefore(startedBefore))
                .forEach(this::end);
    }

    private void end(Session session) {
        tables.sessions(session.organizationId()).remove(Door.hex(session.token()));
        tables.doors().remove(Door.session(session.token()));
    }
}
