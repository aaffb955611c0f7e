package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** What founders and those who join later have in common: an invitation that is used up, and a session that begins. */
record Joining(Transactions transactions, CheckPassword checkPassword, IdSource ids, Clock clock) {
    /**
     * Makes a person a user by a link of this kind. Refused with {@code INVITATION_OVER}, with {@code USER_EMAIL_TAKEN}
     * when somebody has their email, or with {@code TOO_MANY_TRIES}; only what is none of these has a hash computed.
     *
     * @param organization whose user they become, opened in the same transaction if need be
     */
    Outcome<SignedIn> join(
            Token link,
            Invitation.Kind kind,
            NewUser person,
            String address,
            BiFunction<UnitOfWork, Invitation, OrganizationId> organization) {
        return checkPassword
                .admit(link, address)
                .then(token ->
                        transactions.read(tx -> usable(tx, tx.invitations().find(token.hash()), kind, person)))
                .then(open -> {
                    PasswordHash hash = checkPassword.hash(person.password());
                    return transactions.write(tx -> usable(tx, tx.invitations().lock(open.token()), kind, person)
                            .map(invitation ->
                                    joined(tx, invitation, organization.apply(tx, invitation), person, hash)));
                });
    }

    private Outcome<Invitation> usable(
            UnitOfWork tx, Optional<Invitation> found, Invitation.Kind kind, NewUser person) {
        return found.filter(invitation -> invitation.kind() == kind && invitation.openAt(clock.instant()))
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.INVITATION_OVER))
                .then(invitation -> tx.users().findByEmail(person.email()).isEmpty()
                        ? Outcome.accepted(invitation)
                        : Outcome.refused(Reason.USER_EMAIL_TAKEN));
    }

    private SignedIn joined(
            UnitOfWork tx, Invitation invitation, OrganizationId organizationId, NewUser person, PasswordHash hash) {
        Instant now = clock.instant();
        User user = new User(
                organizationId, ids.userId(), person.name(), person.email(), invitation.role(), person.language(), now);
        tx.users().add(new Users.Credentials(user, hash));
        tx.invitations().markUsed(invitation, now);
        return SignedIn.begin(tx, user, ids.token(), now);
    }
}
