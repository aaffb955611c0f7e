package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Sessions;
import java.time.Instant;
import java.util.Optional;

record InMemorySessions(InMemoryTransaction transaction) implements Sessions {
    @Override
    public void add(Session session) {
        if (transaction.toWrite().sessions.putIfAbsent(session.token(), session) != null) {
            throw new IllegalStateException("The session is there already: " + session);
        }
    }

    @Override
    public Optional<Session> find(SecretHash token) {
        return Optional.ofNullable(transaction.toRead().sessions.get(token));
    }

    @Override
    public void markSeen(SecretHash token, Instant moment) {
        transaction
                .toWrite()
                .sessions
                .computeIfPresent(
                        token,
                        (hash, before) -> new Session(
                                hash, before.organizationId(), before.userId(), before.startedAt(), moment));
    }

    @Override
    public void end(SecretHash token) {
        transaction.toWrite().sessions.remove(token);
    }

    @Override
    public void endAll(User user) {
        transaction
                .toWrite()
                .sessions
                .values()
                .removeIf(session -> session.organizationId().equals(user.organizationId())
                        && session.userId().equals(user.id()));
    }

    @Override
    public void forget(Instant lastSeenBefore, Instant startedBefore) {
        transaction
                .toWrite()
                .sessions
                .values()
                .removeIf(session -> session.lastSeenAt().isBefore(lastSeenBefore)
                        || session.startedAt().isBefore(startedBefore));
    }
}
