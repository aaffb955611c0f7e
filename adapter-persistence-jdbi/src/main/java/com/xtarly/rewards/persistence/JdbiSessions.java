package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Sessions;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions in table {@code sessions}; one that has ended is not there. */
record JdbiSessions(Handle handle) implements Sessions {
    @Override
    public void add(Session session) {
        handle.createUpdate("""
                        insert into sessions (token_hash, organization_id, user_id, started_at, last_seen_at)
                        values (:token, :organizationId, :userId, :startedAt, :lastSeenAt)
                        """)
                .bind("token", session.token().bytes())
                .bind("organizationId", session.organizationId().value())
                .bind("userId", session.userId().value())
                .bind("startedAt", session.startedAt())
                .bind("lastSeenAt", session.lastSeenAt())
                .execute();
    }

    @Override
    public Optional<Session> find(SecretHash token) {
        return handle.createQuery("""
                        select organization_id, user_id, started_at, last_seen_at from sessions
                        where token_hash = :token
                        """)
                .bind("token", token.bytes())
                .map((row, context) -> new Session(
                        token,
                        OrganizationId.parse(row.getString("organization_id")),
                        UserId.parse(row.getString("user_id")),
                        Rows.instant(row, "started_at"),
                        Rows.instant(row, "last_seen_at")))
                .findOne();
    }

    @Override
    public void markSeen(SecretHash token, Instant moment) {
        handle.createUpdate("update sessions set last_seen_at = :moment where token_hash = :token")
                .bind("moment", moment)
                .bind("token", token.bytes())
                .execute();
    }

    @Override
    public void end(SecretHash token) {
        handle.createUpdate("delete from sessions where token_hash = :token")
                .bind("token", token.bytes())
                .execute();
    }

    @Override
    public void endAll(User user) {
        handle.createUpdate("delete from sessions where organization_id = :organizationId and user_id = :userId")
                .bind("organizationId", user.organizationId().value())
                .bind("userId", user.id().value())
                .execute();
    }

    @Override
    public void forget(Instant lastSeenBefore, Instant startedBefore) {
        handle.createUpdate("""
                        delete from sessions where last_seen_at < :lastSeenBefore or started_at < :startedBefore
                        """)
                .bind("lastSeenBefore", lastSeenBefore)
                .bind("startedBefore", startedBefore)
                .execute();
    }
}
