package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Role;
import com.xtarly.rewards.domain.user.Token;
import java.time.Clock;
import java.util.Optional;

/** Makes a link by which somebody joins an organization, once. Thread-safe. */
public final class InviteUser {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public InviteUser(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The secret of a link yet to be made. */
    public Token draw() {
        return ids.token();
    }

    /**
     * Makes the link of a secret that was drawn before, so that asking twice is not inviting twice; the owner passes it
     * on. Refused with {@code INVITATION_OVER} when there is one of this secret that nobody can use any more.
     */
    public Outcome<Invitation> invite(OrganizationId organizationId, Role role, Token token) {
        Invitation made = Invitation.toJoin(organizationId, role, token.hash(), clock.instant());
        return transactions.write(tx -> {
            Optional<Invitation> before = tx.invitations().lock(token.hash());
            if (before.isEmpty()) {
                tx.invitations().add(made);
            }
            return before.orElse(made).openAt(clock.instant())
                            && organizationId.equals(before.orElse(made).organizationId())
                    ? Outcome.accepted(before.orElse(made))
                    : Outcome.refused(Reason.INVITATION_OVER);
        });
    }
}
