package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether somebody knows the password of an email, at the entrance and wherever it is asked for again, and slows
 * those who guess. Whether an email is anybody's cannot be told from the answer, nor from how long it takes. Whoever
 * needs a hash computed has it computed here. Thread-safe.
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
     * Whose they are, for somebody who is yet to be let in. Refused with {@code SIGN_IN_FAILED}, whichever of both is
     * wrong, or with {@code TOO_MANY_TRIES} before anything was tried.
     *
     * @param password null when what was typed can be nobody's
     * @param address where the attempt comes from
     */
    Outcome<Credentials> check(Email email, @Nullable Password password, String address) {
        return guesses.mayTry(email.key(), address)
                ? tried(email.key(), transactions.read(tx -> tx.users().findByEmail(email)), password)
                : Outcome.refused(Reason.TOO_MANY_TRIES);
    }

    /** The same for somebody who is signed in, and whom nobody at the entrance can use up the tries of. */
    Outcome<Credentials> check(User user, Password password) {
        String name = user.id().value();
        return guesses.mayTry(name)
                ? tried(name, transactions.read(tx -> found(tx, user)), password)
                : Outcome.refused(Reason.TOO_MANY_TRIES);
    }

    private static Optional<Credentials> found(UnitOfWork tx, User user) {
        return tx.users()
                .findByEmail(user.email())
                .filter(found -> found.user().id().equals(user.id()));
    }

    private Outcome<Credentials> tried(String name, Optional<Credentials> found, @Nullable Password password) {
        boolean matches = password != null
                && matches(password, found.map(Credentials::password).orElse(nobodys));
        if (found.isEmpty() || !matches) {
            return Outcome.refused(Reason.SIGN_IN_FAILED);
        }
        guesses.forget(name);
        return Outcome.accepted(found.get());
    }

    /**
     * The user of whom these were checked, held until the end of the transaction that relies on it. Refused with
     * {@code SIGN_IN_FAILED} when the email or the password is another by now: who changed it meant to end what was
     * under way, too.
     */
    static Outcome<User> hold(UnitOfWork tx, Credentials checked) {
        return tx.users()
                .lock(checked.user().organizationId(), checked.user().id())
                .filter(found -> found.password().equals(checked.password()))
                .map(Credentials::user)
                .filter(user -> user.email().equals(checked.user().email()))
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.SIGN_IN_FAILED));
    }

    /** Takes a try of a link by which somebody chooses a password. Refused with {@code TOO_MANY_TRIES}. */
    Outcome<Token> admit(Token link, String address) {
        return guesses.mayTry(link.hash().toString(), address)
                ? Outcome.accepted(link)
                : Outcome.refused(Reason.TOO_MANY_TRIES);
    }

    /** One at a time: each takes a processor for a good part of a second, and tills need them too. */
    synchronized PasswordHash hash(Password password) {
        return passwords.hash(password);
    }

    private synchronized boolean matches(Password password, PasswordHash hash) {
        return passwords.matches(password, hash);
    }
}
