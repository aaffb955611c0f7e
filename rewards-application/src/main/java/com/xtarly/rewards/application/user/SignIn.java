package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Email;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Begins a session for whoever knows an email and its password. Thread-safe. */
public final class SignIn {
    /**
     * An attempt.
     *
     * @param password null when what was typed can be nobody's
     * @param address where it comes from
     */
    public record Command(Email email, @Nullable Password password, String address) {}

    private final Transactions transactions;
    private final CheckPassword checkPassword;
    private final IdSource ids;
    private final Clock clock;

    public SignIn(Transactions transactions, CheckPassword checkPassword, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.checkPassword = checkPassword;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Signs in. Refused with {@code SIGN_IN_FAILED}, whichever of both is wrong, or with {@code TOO_MANY_TRIES} before
     * anything was tried.
     */
    public Outcome<SignedIn> signIn(Command command) {
        return checkPassword
                .check(command.email(), command.password(), command.address())
                .then(this::begin);
    }

    private Outcome<SignedIn> begin(Credentials checked) {
        Instant now = clock.instant();
        return transactions.write(tx -> CheckPassword.hold(tx, checked).map(user -> {
            tx.sessions().forget(now.minus(Session.MAX_IDLE), now.minus(Session.MAX_AGE));
            return SignedIn.begin(tx, user, ids.token(), now);
        }));
    }
}
