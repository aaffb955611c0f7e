package com.xtarly.rewards.application.port;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links by which people get in, used ones included; whether one is still open is the caller's to ask. */
public interface Invitations {
    /**
     * Adds a new one. Each has a token of its own: a transaction that would add a second, because another one got there
     * first, is run again as a whole.
     */
    void add(Invitation invitation);

    Optional<Invitation> find(SecretHash token);

    /** The same, and until this transaction ends no other one gets past its own {@code lock} of it. */
    Optional<Invitation> lock(SecretHash token);

    /** Notes that an invitation, locked in this transaction, was used. */
    void markUsed(Invitation invitation, Instant moment);

    /** Notes that an invitation, locked in this transaction, was withdrawn. */
    void markWithdrawn(Invitation invitation, Instant moment);

    /** Those to join an organization that are open at this moment, the first to be over first. */
    List<Invitation> listOpen(OrganizationId organizationId, Instant moment);

    /** Withdraws, at this moment, all by which a user could still choose another password. */
    void withdrawResets(User user, Instant moment);

    /** Withdraws, at this moment, all that a user has made and somebody could still use, to whatever they lead. */
    void withdrawMadeBy(User maker, Instant moment);

    /** Ends, at this moment, all that were made to found an organization and are still open: only the latest counts. */
    void endFounding(Instant moment);
}
