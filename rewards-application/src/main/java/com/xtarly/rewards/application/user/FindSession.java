package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells who a browser's session is, for every page it asks for. Thread-safe. */
public final class FindSession {
    /** Somebody who is signed in, and where. */
    public record Found(User user, Organization organization) {}

    private record Open(Session session, Found found) {}

    private final Transactions transactions;
    private final Clock clock;

    public FindSession(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who it is; nothing when the session was ended, or is over. */
    public Optional<Found> find(Token token) {
        Instant now = clock.instant();
        Optional<Open> open = open(token, now);
        open.map(Open::session)
                .filter(session -> session.notedLongBefore(now))
                .ifPresent(session -> noteSeen(session, now));
        return open.map(Open::found);
    }

    /** The same for a page that asks by itself, which is no sign that anybody is there. */
    public Optional<Found> peek(Token token) {
        return open(token, clock.instant()).map(Open::found);
    }

    private Optional<Open> open(Token token, Instant now) {
        return transactions.read(tx -> tx.sessions()
                .find(token.hash())
                .filter(session -> session.openAt(now))
                .flatMap(session -> found(tx, session).map(found -> new Open(session, found))));
    }

    private static Optional<Found> found(UnitOfWork tx, Session session) {
        return tx.users()
                .find(session.organizationId(), session.userId())
                .flatMap(user -> tx.organizations()
                        .find(session.organizationId())
                        .map(organization -> new Found(user, organization)));
    }

    /** A database that can be read but not written still shows pages; that they were seen is noted with a later one. */
    private void noteSeen(Session session, Instant now) {
        try {
            var unused = transactions.write(tx -> {
                tx.sessions().markSeen(session.token(), now);
                return session;
            });
        } catch (StoresUnavailable e) {
            // The stores said so themselves.
        }
    }
}
