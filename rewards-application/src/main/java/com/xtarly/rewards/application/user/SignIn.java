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
import com.xtarly.rewards.domain.user.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begins a session for whoever knows an email and its password. Whether an email is anybody's cannot be told from the
 * answer, nor from how long it takes. Thread-safe.
 */
public final class SignIn {
    /**
     * An attempt.
     *
     * @param password null when what was typed can be nobody's
     * @param address where it comes from
     */
    public record Command(Email email, @Nullable Password password, String address) {}

    private final Transactions transactions;
    private final Passwords passwords;
    private final IdSource ids;
    private final Clock clock;
    private final Guesses guesses;
    /** Of a password that nobody has: what is tried for an email that is nobody's takes as long as any other. */
    private final PasswordHash nobodys;

    public SignIn(Transactions transactions, Passwords passwords, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.guesses = new Guesses(clock);
        this.nobodys = passwords.hash(Password.of(ids.token().reveal()));
    }

    /**
     * Signs in. Refused with {@code SIGN_IN_FAILED}, whichever of both is wrong, or with {@code TOO_MANY_TRIES} before
     * anything was tried.
     */
    public Outcome<SignedIn> signIn(Command command) {
        if (!guesses.mayTry(command.email().key(), command.address())) {
            return Outcome.refused(Reason.TOO_MANY_TRIES);
        }
        Optional<Credentials> found = transactions.read(tx -> tx.users().findByEmail(command.email()));
        Password password = command.password();
        boolean matches = password != null
                && matches(password, found.map(Credentials::password).orElse(nobodys));
        if (found.isEmpty() || !matches) {
            return Outcome.refused(Reason.SIGN_IN_FAILED);
        }
        guesses.forget(command.email().key());
        return Outcome.accepted(begin(found.get()));
    }

    /** One at a time: each takes a processor for a good part of a second, and tills need them too. */
    private synchronized boolean matches(Password password, PasswordHash hash) {
        return passwords.matches(password, hash);
    }

    private SignedIn begin(Credentials credentials) {
        Instant now = clock.instant();
        return transactions.write(tx -> {
            tx.sessions().forget(now.minus(Session.MAX_IDLE), now.minus(Session.MAX_AGE));
            return SignedIn.begin(tx, credentials.user(), ids.token(), now);
        });
    }
}
