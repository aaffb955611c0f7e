package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Clock;

/** Opens an organization together with its first owner, who is signed in. Thread-safe. */
public final class FoundOrganization {
    /**
     * Who founds what.
     *
     * @param token of the setup link
     * @param address where it comes from
     */
    public record Command(Token token, NewUser founder, CreateOrganization.Command organization, String address) {}

    private final Joining joining;
    private final IdSource ids;
    private final Clock clock;

    public FoundOrganization(Transactions transactions, CheckPassword checkPassword, IdSource ids, Clock clock) {
        this.joining = new Joining(transactions, checkPassword, ids, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Refused with {@code INVITATION_OVER}, {@code USER_EMAIL_TAKEN} or {@code TOO_MANY_TRIES}; then nothing is opened.
     */
    public Outcome<SignedIn> found(Command command) {
        return joining.join(
                command.token(), Invitation.Kind.FOUND, command.founder(), command.address(), (tx, invitation) -> {
                    Organization organization = opened(command.organization());
                    tx.organizations().add(organization);
                    return organization.id();
                });
    }

    private Organization opened(CreateOrganization.Command command) {
        return new Organization(
                ids.organizationId(), command.name(), command.currency(), command.timeZone(), clock.instant());
    }
}
