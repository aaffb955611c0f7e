package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Clock;

/** Lets a user do more or less, from the next page on that they ask for. Thread-safe. */
public final class ChangeRole {
    private final Transactions transactions;
    private final Clock clock;

    public ChangeRole(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The user as they are then; who is no owner any more has no link left that they made as one. Refused with
     * {@code USER_NOT_FOUND}, of them or of an owner who is none any more, or with {@code LAST_OWNER}.
     */
    public Outcome<User> change(User owner, UserId id, Role role) {
        return transactions.write(tx -> {
            Team team = Team.lock(tx, owner.organizationId());
            return team.owner(owner)
                    .then(still -> team.find(id))
                    .then(user -> role == Role.OWNER ? Outcome.accepted(user) : team.dispensable(user))
                    .map(user -> {
                        tx.users().change(user.as(role));
                        if (!role.mayChangeSettings()) {
                            tx.invitations().withdrawMadeBy(user, clock.instant());
                        }
                        return user.as(role);
                    });
        });
    }
}
