package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.user.Password;
import com.xtarly.rewards.domain.user.PasswordHash;
import com.xtarly.rewards.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives a user another password. Thread-safe. */
public final class ChangePassword {
    private final Transactions transactions;
    private final Passwords passwords;
    private final IdSource ids;
    private final Clock clock;

    public ChangePassword(Transactions transactions, Passwords passwords, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Changes it, ends all their sessions, in case somebody else has one, and begins another. Refused with
     * {@code WRONG_PASSWORD} when the present one is not theirs.
     */
    public Outcome<SignedIn> change(User user, Password present, Password chosen) {
        Optional<Credentials> credentials = transactions.read(tx -> tx.users().findByEmail(user.email()));
        boolean theirs = credentials
                .filter(found -> passwords.matches(present, found.password()))
                .isPresent();
        return theirs
                ? Outcome.accepted(replace(user, passwords.hash(chosen)))
                : Outcome.refused(Reason.WRONG_PASSWORD);
    }

    private SignedIn replace(User user, PasswordHash hash) {
        Instant now = clock.instant();
        return transactions.write(tx -> {
            tx.users().changePassword(user, hash);
            tx.sessions().endAll(user);
            return SignedIn.begin(tx, user, ids.token(), now);
        });
    }
}
