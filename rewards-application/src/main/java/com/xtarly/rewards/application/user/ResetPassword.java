package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Password;
import com.xtarly.rewards.domain.user.PasswordHash;
import com.xtarly.rewards.domain.user.Token;
import com.xtarly.rewards.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Gives another password to whoever comes by a link that was made for them. Thread-safe. */
public final class ResetPassword {
    private final Transactions transactions;
    private final Passwords passwords;
    private final IdSource ids;
    private final Clock clock;

    public ResetPassword(Transactions transactions, Passwords passwords, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signed in, and nowhere else any more. Refused with {@code INVITATION_OVER}. */
    public Outcome<SignedIn> reset(Token link, Password chosen) {
        PasswordHash hash = passwords.hash(chosen);
        Instant now = clock.instant();
        return transactions.write(tx -> tx.invitations()
                .lock(link.hash())
                .filter(found -> found.kind() == Invitation.Kind.RESET && found.openAt(now))
                .flatMap(found -> user(tx, found).map(user -> {
                    tx.invitations().markUsed(found, now);
                    return Outcome.accepted(ChangePassword.replace(tx, user, hash, ids.token(), now));
                }))
                .orElse(Outcome.refused(Reason.INVITATION_OVER)));
    }

    private static Optional<User> user(UnitOfWork tx, Invitation reset) {
        return tx.users().find(Objects.requireNonNull(reset.organizationId()), Objects.requireNonNull(reset.userId()));
    }
}
