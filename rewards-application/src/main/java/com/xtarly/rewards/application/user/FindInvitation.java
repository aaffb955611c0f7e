package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Token;
import java.time.Clock;
import java.util.Optional;

/** Looks whether a link still leads anywhere, before anybody fills in a form. Thread-safe. */
public final class FindInvitation {
    private final Transactions transactions;
    private final Clock clock;

    public FindInvitation(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The invitation; nothing when there is none, or it was used, or is over. */
    public Optional<Invitation> find(Token token) {
        return transactions
                .read(tx -> tx.invitations().find(token.hash()))
                .filter(invitation -> invitation.openAt(clock.instant()));
    }
}
