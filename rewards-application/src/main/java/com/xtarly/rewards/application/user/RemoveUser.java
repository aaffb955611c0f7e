package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Clock;
import java.time.Instant;

/** Makes somebody a user no longer; what they reported stays theirs. Thread-safe. */
public final class RemoveUser {
    private final Transactions transactions;
    private final Clock clock;

    public RemoveUser(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who they were; their sessions have ended, no link that was made for or by them leads anywhere, and their email
     * may join anew, here or elsewhere. Refused with {@code USER_NOT_FOUND}, of them or of an owner who is none any
     * more, or with {@code LAST_OWNER}.
     */
    public Outcome<User> remove(User owner, UserId id) {
        Instant now = clock.instant();
        return transactions.write(tx -> {
            Team team = Team.lock(tx, owner.organizationId());
            return team.owner(owner)
                    .then(still -> team.find(id))
                    .then(team::dispensable)
                    .map(user -> {
                        tx.sessions().endAll(user);
                        tx.invitations().withdrawResets(user, now);
                        tx.invitations().withdrawMadeBy(user, now);
                        tx.users().remove(user, now);
                        return user;
                    });
        });
    }
}
