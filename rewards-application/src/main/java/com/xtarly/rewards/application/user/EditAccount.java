package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.user.Language;
import com.xtarly.rewards.domain.user.Password;
import com.xtarly.rewards.domain.user.User;
import java.util.function.UnaryOperator;

/** Changes what users say of themselves. Thread-safe. */
public final class EditAccount {
    private final Transactions transactions;
    private final CheckPassword checkPassword;

    public EditAccount(Transactions transactions, CheckPassword checkPassword) {
        this.transactions = transactions;
        this.checkPassword = checkPassword;
    }

    /** Calls a user otherwise, and speaks to them in this language. Refused with {@code USER_NOT_FOUND}. */
    public Outcome<User> describe(User user, Name name, Language language) {
        return transactions.write(tx -> change(tx, user, found -> found.described(name, language)));
    }

    /**
     * Lets a user sign in with another email. Refused with {@code SIGN_IN_FAILED} when the password is not theirs, with
     * {@code TOO_MANY_TRIES} as at the entrance, or with {@code USER_EMAIL_TAKEN} when somebody else has it.
     *
     * @param address where the attempt comes from
     */
    public Outcome<User> move(User user, Email email, Password password, String address) {
        return checkPassword
                .check(user.email(), password, address)
                .then(theirs -> transactions.write(tx -> isTaken(tx, user, email)
                        ? Outcome.refused(Reason.USER_EMAIL_TAKEN)
                        : change(tx, user, found -> found.at(email))));
    }

    private static boolean isTaken(UnitOfWork tx, User user, Email email) {
        return tx.users()
                .findByEmail(email)
                .filter(found -> !found.user().id().equals(user.id()))
                .isPresent();
    }

    private static Outcome<User> change(UnitOfWork tx, User user, UnaryOperator<User> change) {
        return Team.lock(tx, user.organizationId()).find(user.id()).map(found -> {
            User changed = change.apply(found);
            tx.users().change(changed);
            return changed;
        });
    }
}
