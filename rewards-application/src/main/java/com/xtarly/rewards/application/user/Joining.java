package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.PasswordHash;
import com.xtarly.rewards.domain.user.Token;
import com.xtarly.rewards.domain.user.User;
import java.time.Instant;

/** What founders and those who join later have in common: an invitation that is used up, and a session that begins. */
record Joining(IdSource ids, UnitOfWork tx, Instant now) {
    /**
     * The invitation, held until the end of this transaction; refused with {@code INVITATION_OVER}, or with
     * {@code USER_EMAIL_TAKEN} when somebody has this person's email.
     */
    Outcome<Invitation> open(Token token, NewUser person) {
        return tx.invitations()
                .lock(token.hash())
                .filter(invitation -> invitation.openAt(now))
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.INVITATION_OVER))
                .then(invitation -> tx.users().findByEmail(person.email()).isEmpty()
                        ? Outcome.accepted(invitation)
                        : Outcome.refused(Reason.USER_EMAIL_TAKEN));
    }

    SignedIn join(Invitation invitation, OrganizationId organizationId, NewUser person, PasswordHash hash) {
        User user = new User(
                organizationId, ids.userId(), person.name(), person.email(), invitation.role(), person.language(), now);
        tx.users().add(new Users.Credentials(user, hash));
        tx.invitations().markUsed(invitation, now);
        return SignedIn.begin(tx, user, ids.token(), now);
    }
}
