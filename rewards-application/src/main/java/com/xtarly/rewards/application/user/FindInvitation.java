package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.util.Optional;

/** Looks whether a link still leads anywhere, before anybody fills in a form. Thread-safe. */
public final class FindInvitation {
    /**
     * A link that was made once.
     *
     * @param state what has become of it by now
     * @param organization to which it leads; nothing when it is to found one
     */
    public record Found(Invitation invitation, Invitation.State state, Optional<Organization> organization) {}

    private final Transactions transactions;
    private final Clock clock;

    public FindInvitation(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The invitation, open or not; nothing when there never was one. */
    public Optional<Found> find(Token token) {
        return transactions.read(tx -> tx.invitations()
                .find(token.hash())
                .map(found -> new Found(found, found.stateAt(clock.instant()), organization(tx, found))));
    }

    private static Optional<Organization> organization(UnitOfWork tx, Invitation invitation) {
        OrganizationId id = invitation.organizationId();
        return id == null ? Optional.empty() : tx.organizations().find(id);
    }
}
