package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import java.time.Clock;
import java.util.Objects;

/** Makes whoever was invited a user of the organization, signed in. Thread-safe. */
public final class AcceptInvitation {
    private final Joining joining;

    public AcceptInvitation(Transactions transactions, CheckPassword checkPassword, IdSource ids, Clock clock) {
        this.joining = new Joining(transactions, checkPassword, ids, clock);
    }

    /**
     * Refused with {@code INVITATION_OVER}, {@code USER_EMAIL_TAKEN} or {@code TOO_MANY_TRIES}; the invitation is then
     * as good as before.
     *
     * @param address where it comes from
     */
    public Outcome<SignedIn> accept(Token token, NewUser person, String address) {
        return joining.join(
                token,
                Invitation.Kind.JOIN,
                person,
                address,
                (tx, invitation) -> Objects.requireNonNull(invitation.organizationId()));
    }
}
