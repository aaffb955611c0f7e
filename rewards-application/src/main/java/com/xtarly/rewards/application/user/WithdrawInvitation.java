package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.time.Clock;
import java.time.Instant;

/** Makes a link to join worthless. Thread-safe. */
public final class WithdrawInvitation {
    private final Transactions transactions;
    private final Clock clock;

    public WithdrawInvitation(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What it was. Refused with {@code INVITATION_OVER} when it is not open, or not of the owner's organization, and
     * with {@code USER_NOT_FOUND} when they are no owner any more.
     */
    public Outcome<Invitation> withdraw(User owner, SecretHash token) {
        return transactions.write(
                tx -> Team.lock(tx, owner.organizationId()).owner(owner).then(still -> withdraw(tx, still, token)));
    }

    private Outcome<Invitation> withdraw(UnitOfWork tx, User owner, SecretHash token) {
        Instant now = clock.instant();
        return tx.invitations()
                .lock(token)
                .filter(found -> owner.organizationId().equals(found.organizationId()) && found.openAt(now))
                .map(found -> {
                    tx.invitations().markWithdrawn(found, now);
                    return Outcome.accepted(found);
                })
                .orElse(Outcome.refused(Reason.INVITATION_OVER));
    }
}
