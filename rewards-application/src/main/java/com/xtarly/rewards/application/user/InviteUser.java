package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Role;
import com.xtarly.rewards.domain.user.Token;
import java.time.Clock;

/** Makes a link by which somebody joins an organization, once. Thread-safe. */
public final class InviteUser {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public InviteUser(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The secret of the link; the owner passes it on. */
    public Token invite(OrganizationId organizationId, Role role) {
        Token token = ids.token();
        Invitation invitation = Invitation.toJoin(organizationId, role, token.hash(), clock.instant());
        return transactions.write(tx -> {
            tx.invitations().add(invitation);
            return token;
        });
    }
}
