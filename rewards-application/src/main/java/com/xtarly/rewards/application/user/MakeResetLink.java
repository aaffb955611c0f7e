package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the link by which somebody chooses another password, and ends those made before. Thread-safe. */
public final class MakeResetLink {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public MakeResetLink(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** For whoever signs in with this email, by whoever runs the server. Refused with {@code USER_NOT_FOUND}. */
    public Outcome<Token> make(Email email) {
        return transactions.write(tx -> tx.users()
                .findByEmail(email)
                .map(Credentials::user)
                .flatMap(user -> tx.users().lock(user.organizationId(), user.id()))
                .map(held -> Outcome.accepted(made(tx, held.user(), null)))
                .orElse(Outcome.refused(Reason.USER_NOT_FOUND)));
    }

    /**
     * For another user of the same organization, by an owner. Refused with {@code OWN_RESET_LINK}, since a session
     * alone is not worth a password, or with {@code USER_NOT_FOUND} when the user is gone, or whoever makes it is no
     * owner any more.
     */
    public Outcome<Token> make(User maker, UserId id) {
        if (id.equals(maker.id())) {
            return Outcome.refused(Reason.OWN_RESET_LINK);
        }
        return transactions.write(tx -> {
            Team team = Team.lock(tx, maker.organizationId());
            return team.owner(maker).then(owner -> team.find(id)).map(user -> made(tx, user, maker.id()));
        });
    }

    /** For somebody locked in this transaction, so that of two links made at once one is open. */
    private Token made(UnitOfWork tx, User user, @Nullable UserId maker) {
        Instant now = clock.instant();
        Token token = ids.token();
        tx.invitations().withdrawResets(user, now);
        tx.invitations().add(Invitation.toReset(user, maker, token.hash(), now));
        return token;
    }
}
