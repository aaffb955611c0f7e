package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import java.time.Clock;

/** Changes what users say of themselves. Thread-safe. */
public final class EditAccount {
    private final Transactions transactions;
    private final CheckPassword checkPassword;
    private final IdSource ids;
    private final Clock clock;

    public EditAccount(Transactions transactions, CheckPassword checkPassword, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.checkPassword = checkPassword;
        this.ids = ids;
        this.clock = clock;
    }

    /** Calls a user otherwise, and speaks to them in this language. Refused with {@code USER_NOT_FOUND}. */
    public Outcome<User> describe(User user, Name name, Language language) {
        return transactions.write(tx -> tx.users()
                .lock(user.organizationId(), user.id())
                .map(found -> Outcome.accepted(changed(tx, found.user().described(name, language))))
                .orElse(Outcome.refused(Reason.USER_NOT_FOUND)));
    }

    /**
     * Lets a user sign in with another email, and ends all their sessions but one that begins, as for another password.
     * Refused with {@code SIGN_IN_FAILED} when the password is not theirs, or no longer, with {@code TOO_MANY_TRIES},
     * or with {@code USER_EMAIL_TAKEN} when somebody else has the email.
     */
    public Outcome<SignedIn> move(User user, Email email, Password password) {
        return checkPassword
                .check(user, password)
                .then(theirs -> transactions.write(tx -> CheckPassword.hold(tx, theirs)
                        .then(held -> isTaken(tx, held, email)
                                ? Outcome.refused(Reason.USER_EMAIL_TAKEN)
                                : Outcome.accepted(changed(tx, held.at(email))))
                        .map(moved -> SignedIn.anew(tx, moved, ids.token(), clock.instant()))));
    }

    private static boolean isTaken(UnitOfWork tx, User user, Email email) {
        return tx.users()
                .findByEmail(email)
                .filter(found -> !found.user().id().equals(user.id()))
                .isPresent();
    }

    private static User changed(UnitOfWork tx, User user) {
        tx.users().change(user);
        return user;
    }
}
