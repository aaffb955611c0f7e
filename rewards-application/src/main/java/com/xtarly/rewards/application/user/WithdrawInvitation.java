package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
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

    /** What it was. Refused with {@code INVITATION_OVER} when it is not open, or not this organization's. */
    public Outcome<Invitation> withdraw(OrganizationId organizationId, SecretHash token) {
        Instant now = clock.instant();
        return transactions.write(tx -> tx.invitations()
                .lock(token)
                .filter(found -> organizationId.equals(found.organizationId()) && found.openAt(now))
                .map(found -> {
                    tx.invitations().markWithdrawn(found, now);
                    return Outcome.accepted(found);
                })
                .orElse(Outcome.refused(Reason.INVITATION_OVER)));
    }
}
