package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.Role;
import com.xtarly.rewards.domain.user.User;
import com.xtarly.rewards.domain.user.UserId;

/** Lets a user do more or less, from the next page on that they ask for. Thread-safe. */
public final class ChangeRole {
    private final Transactions transactions;

    public ChangeRole(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The user as they are then. Refused with {@code USER_NOT_FOUND}, or with {@code LAST_OWNER}. */
    public Outcome<User> change(OrganizationId organizationId, UserId id, Role role) {
        return transactions.write(tx -> {
            Team team = Team.lock(tx, organizationId);
            return team.find(id)
                    .then(user -> role == Role.OWNER ? Outcome.accepted(user) : team.dispensable(user))
                    .map(user -> {
                        tx.users().change(user.as(role));
                        return user.as(role);
                    });
        });
    }
}
