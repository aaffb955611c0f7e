package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import java.time.Clock;
import java.time.Instant;

/** Gives a user another password. Thread-safe. */
public final class ChangePassword {
    private final Transactions transactions;
    private final CheckPassword checkPassword;
    private final IdSource ids;
    private final Clock clock;

    public ChangePassword(Transactions transactions, CheckPassword checkPassword, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.checkPassword = checkPassword;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Changes it, ends all their sessions, in case somebody else has one, and begins another. Refused with
     * {@code SIGN_IN_FAILED} when the present one is not theirs, or no longer, or with {@code TOO_MANY_TRIES}.
     */
    public Outcome<SignedIn> change(User user, Password present, Password chosen) {
        return checkPassword.check(user, present).then(theirs -> {
            PasswordHash hash = checkPassword.hash(chosen);
            Instant now = clock.instant();
            return transactions.write(
                    tx -> CheckPassword.hold(tx, theirs).map(held -> replace(tx, held, hash, ids.token(), now)));
        });
    }

    /** Of somebody locked in this transaction. */
    static SignedIn replace(UnitOfWork tx, User user, PasswordHash hash, Token token, Instant now) {
        tx.users().changePassword(user, hash);
        return SignedIn.anew(tx, user, token, now);
    }
}
