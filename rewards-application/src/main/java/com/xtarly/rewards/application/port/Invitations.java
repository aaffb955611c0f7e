package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.SecretHash;
import com.xtarly.rewards.domain.user.Invitation;
import java.time.Instant;
import java.util.Optional;

/** The links by which people become users, used ones included; whether one is still open is the caller's to ask. */
public interface Invitations {
    void add(Invitation invitation);

    Optional<Invitation> find(SecretHash token);

    /** The same, and until this transaction ends no other one gets past its own {@code lock} of it. */
    Optional<Invitation> lock(SecretHash token);

    /** Notes that an invitation, locked in this transaction, was used. */
    void markUsed(Invitation invitation, Instant moment);

    /** Ends, at this moment, all that were made to found an organization and are still open: only the latest counts. */
    void endFounding(Instant moment);
}
