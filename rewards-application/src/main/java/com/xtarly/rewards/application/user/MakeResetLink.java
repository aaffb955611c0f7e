package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Token;
import com.xtarly.rewards.domain.user.User;
import com.xtarly.rewards.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

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

    /** For whoever signs in with this email: the secret of the link. Refused with {@code USER_NOT_FOUND}. */
    public Outcome<Token> make(Email email) {
        return make(tx -> tx.users().findByEmail(email).map(Credentials::user));
    }

    /** For a user of an organization. Refused with {@code USER_NOT_FOUND}. */
    public Outcome<Token> make(OrganizationId organizationId, UserId id) {
        return make(tx -> tx.users().find(organizationId, id));
    }

    private Outcome<Token> make(Function<UnitOfWork, Optional<User>> whose) {
        Instant now = clock.instant();
        Token token = ids.token();
        return transactions.write(tx -> whose.apply(tx)
                .map(user -> {
                    tx.invitations().withdrawResets(user, now);
                    tx.invitations().add(Invitation.toReset(user, token.hash(), now));
                    return Outcome.accepted(token);
                })
                .orElse(Outcome.refused(Reason.USER_NOT_FOUND)));
    }
}
