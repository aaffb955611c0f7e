package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.PasswordHash;
import com.xtarly.rewards.domain.user.Token;
import java.time.Clock;
import java.time.Instant;

/** Makes whoever was invited a user of the organization, signed in. Thread-safe. */
public final class AcceptInvitation {
    private final Transactions transactions;
    private final Passwords passwords;
    private final IdSource ids;
    private final Clock clock;

    public AcceptInvitation(Transactions transactions, Passwords passwords, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused with {@code INVITATION_OVER} or {@code USER_EMAIL_TAKEN}; the invitation is then as good as before. */
    public Outcome<SignedIn> accept(Token token, NewUser person) {
        PasswordHash hash = passwords.hash(person.password());
        Instant now = clock.instant();
        return transactions.write(tx -> {
            Joining joining = new Joining(ids, tx, now);
            return joining.open(token, person).then(invitation -> {
                OrganizationId organizationId = invitation.organizationId();
                return organizationId == null || invitation.kind() != Invitation.Kind.JOIN
                        ? Outcome.refused(Reason.INVITATION_OVER)
                        : Outcome.accepted(joining.join(invitation, organizationId, person, hash));
            });
        });
    }
}
