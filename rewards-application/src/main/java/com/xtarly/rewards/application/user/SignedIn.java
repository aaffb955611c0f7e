package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.UnitOfWork;
import java.time.Instant;

/**
 * A user whose session has just begun.
 *
 * @param token for their browser, and shown to nobody else
 */
public record SignedIn(Token token, User user) {
    /** Nobody who was in before still is, nor has a link to choose another password. */
    static SignedIn anew(UnitOfWork tx, User user, Token token, Instant now) {
        tx.invitations().withdrawResets(user, now);
        tx.sessions().endAll(user);
        return begin(tx, user, token, now);
    }

    static SignedIn begin(UnitOfWork tx, User user, Token token, Instant now) {
        tx.sessions().add(Session.start(user, token.hash(), now));
        return new SignedIn(token, user);
    }
}
