package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.time.Clock;
import java.time.Instant;

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
     * on. Refused with {@code INVITATION_OVER} when there is one of this secret that nobody can use any more or that
     * makes somebody something else, or with {@code USER_NOT_FOUND} when whoever makes it is no owner any more.
     */
    public Outcome<Invitation> invite(User maker, Role role, Token token) {
        Instant now = clock.instant();
        return transactions.write(tx -> Team.lock(tx, maker.organizationId())
                .owner(maker)
                .then(owner -> {
                    Invitation link =
                            tx.invitations().lock(token.hash()).orElseGet(() -> added(tx, owner, role, token, now));
                    boolean asked = link.kind() == Invitation.Kind.JOIN
                            && link.role() == role
                            && owner.organizationId().equals(link.organizationId());
                    return link.openAt(now) && asked ? Outcome.accepted(link) : Outcome.refused(Reason.INVITATION_OVER);
                }));
    }

    private static Invitation added(UnitOfWork tx, User maker, Role role, Token token, Instant now) {
        Invitation link = Invitation.toJoin(maker, role, token.hash(), now);
        tx.invitations().add(link);
        return link;
    }
}
