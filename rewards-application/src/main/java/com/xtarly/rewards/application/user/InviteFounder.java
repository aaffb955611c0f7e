package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Makes the link by which somebody founds an organization, and ends those made before. Thread-safe. */
public final class InviteFounder {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public InviteFounder(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The secret of the link; whoever runs the installation shows it to the founder. */
    public Token invite() {
        Instant now = clock.instant();
        Token token = ids.token();
        return transactions.write(tx -> {
            tx.invitations().endFounding(now);
            tx.invitations().add(Invitation.toFound(token.hash(), now));
            return token;
        });
    }
}
