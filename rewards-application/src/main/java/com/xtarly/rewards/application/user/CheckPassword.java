package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.user.Password;
import com.xtarly.rewards.domain.user.PasswordHash;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether somebody knows the password of an email, at the entrance and wherever it is asked for again, and slows
 * those who guess. Whether an email is anybody's cannot be told from the answer, nor from how long it takes.
 * Thread-safe.
 */
public final class CheckPassword {
    private final Transactions transactions;
    private final Passwords passwords;
    private final Guesses guesses;
    /** Of a password that nobody has: what is tried for an email that is nobody's takes as long as any other. */
    private final PasswordHash nobodys;

    public CheckPassword(Transactions transactions, Passwords passwords, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.guesses = new Guesses(clock);
        this.nobodys = passwords.hash(Password.of(ids.token().reveal()));
    }

    /**
     * Whose they are. Refused with {@code SIGN_IN_FAILED}, whichever of both is wrong, or with {@code TOO_MANY_TRIES}
     * before anything was tried.
     *
     * @param password null when what was typed can be nobody's
     * @param address where the attempt comes from
     */
    Outcome<Credentials> check(Email email, @Nullable Password password, String address) {
        if (!guesses.mayTry(email.key(), address)) {
            return Outcome.refused(Reason.TOO_MANY_TRIES);
        }
        Optional<Credentials> found = transactions.read(tx -> tx.users().findByEmail(email));
        boolean matches = password != null
                && matches(password, found.map(Credentials::password).orElse(nobodys));
        if (found.isEmpty() || !matches) {
            return Outcome.refused(Reason.SIGN_IN_FAILED);
        }
        guesses.forget(email.key());
        return Outcome.accepted(found.get());
    }

    /** One at a time: each takes a processor for a good part of a second, and tills need them too. */
    private synchronized boolean matches(Password password, PasswordHash hash) {
        return passwords.matches(password, hash);
    }
}
