package com.xtarly.rewards.application.port;

import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import java.time.Instant;
import java.util.Optional;

/** The sessions that were begun and not ended; whether one is still open is the caller's to ask of it. */
public interface Sessions {
    void add(Session session);

    Optional<Session> find(SecretHash token);

    /** Notes that a session was seen; nothing happens when it was ended meanwhile. */
    void markSeen(SecretHash token, Instant moment);

    /** Ends a session, if it is there. */
    void end(SecretHash token);

    /** Ends all the sessions of a user. */
    void endAll(User user);

    /** Forgets those that nobody can use any more: last seen, or begun, before these moments. */
    void forget(Instant lastSeenBefore, Instant startedBefore);
}
