package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.user.Password;
import com.xtarly.rewards.domain.user.PasswordHash;
import com.xtarly.rewards.domain.user.Token;
import com.xtarly.rewards.domain.user.User;
import java.time.Clock;
import java.time.Instant;

/** Gives a user another password. Thread-safe. */
public final class ChangePassword {
    private final Transactions transactions;
    private final Passwords passwords;
    private final CheckPassword checkPassword;
    private final IdSource ids;
    private final Clock clock;

    public ChangePassword(
            Transactions transactions, Passwords passwords, CheckPassword checkPassword, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.checkPassword = checkPassword;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Changes it, ends all their sessions, in case somebody else has one, and begins another. Refused with
     * {@code SIGN_IN_FAILED} when the present one is not theirs, or with {@code TOO_MANY_TRIES} as at the entrance.
     *
     * @param address where the attempt comes from
     */
    public Outcome<SignedIn> change(User user, Password present, Password chosen, String address) {
        return checkPassword.check(user.email(), present, address).map(theirs -> {
            PasswordHash hash = passwords.hash(chosen);
            Instant now = clock.instant();
            return transactions.write(tx -> replace(tx, user, hash, ids.token(), now));
        });
    }

    /** Nobody who was in before still is, nor has a link to get in. */
    static SignedIn replace(UnitOfWork tx, User user, PasswordHash hash, Token token, Instant now) {
        tx.users().changePassword(user, hash);
        tx.invitations().withdrawResets(user, now);
        tx.sessions().endAll(user);
        return SignedIn.begin(tx, user, token, now);
    }
}
