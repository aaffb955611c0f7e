package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.PasswordHash;
import com.xtarly.rewards.domain.user.Token;
import java.time.Clock;
import java.time.Instant;

/** Opens an organization together with its first owner, who is signed in. Thread-safe. */
public final class FoundOrganization {
    /**
     * Who founds what.
     *
     * @param token of the setup link
     */
    public record Command(Token token, NewUser founder, CreateOrganization.Command organization) {}

    private final Transactions transactions;
    private final Passwords passwords;
    private final IdSource ids;
    private final Clock clock;

    public FoundOrganization(Transactions transactions, Passwords passwords, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused with {@code INVITATION_OVER} or {@code USER_EMAIL_TAKEN}; then nothing is opened. */
    public Outcome<SignedIn> found(Command command) {
        PasswordHash hash = passwords.hash(command.founder().password());
        Instant now = clock.instant();
        return transactions.write(tx -> {
            Joining joining = new Joining(ids, tx, now);
            return joining.open(command.token(), command.founder())
                    .then(FoundOrganization::toFound)
                    .map(invitation -> {
                        Organization organization = opened(command.organization(), now);
                        tx.organizations().add(organization);
                        return joining.join(invitation, organization.id(), command.founder(), hash);
                    });
        });
    }

    private static Outcome<Invitation> toFound(Invitation invitation) {
        return invitation.kind() == Invitation.Kind.FOUND
                ? Outcome.accepted(invitation)
                : Outcome.refused(Reason.INVITATION_OVER);
    }

    private Organization opened(CreateOrganization.Command command, Instant now) {
        return new Organization(ids.organizationId(), command.name(), command.currency(), command.timeZone(), now);
    }
}
