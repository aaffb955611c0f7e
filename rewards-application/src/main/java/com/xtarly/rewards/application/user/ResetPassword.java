package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Gives another password to whoever comes by a link that was made for them. Thread-safe. */
public final class ResetPassword {
    private final Transactions transactions;
    private final CheckPassword checkPassword;
    private final IdSource ids;
    private final Clock clock;

    public ResetPassword(Transactions transactions, CheckPassword checkPassword, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.checkPassword = checkPassword;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Signed in, and nowhere else any more. Refused with {@code INVITATION_OVER} or {@code TOO_MANY_TRIES}, before a
     * hash was computed.
     *
     * @param address where it comes from
     */
    public Outcome<SignedIn> reset(Token link, Password chosen, String address) {
        return checkPassword
                .admit(link, address)
                .then(token -> transactions.read(tx -> usable(tx.invitations().find(token.hash()))))
                .then(reset -> {
                    PasswordHash hash = checkPassword.hash(chosen);
                    return transactions.write(tx -> user(tx, reset)
                            .then(found -> usable(tx.invitations().lock(reset.token()))
                                    .map(locked -> replace(tx, found, locked, hash))));
                });
    }

    private Outcome<Invitation> usable(Optional<Invitation> found) {
        return found.filter(link -> link.kind() == Invitation.Kind.RESET && link.openAt(clock.instant()))
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.INVITATION_OVER));
    }

    /** Whose it is, held before the link is: so does whoever removes them. */
    private static Outcome<Credentials> user(UnitOfWork tx, Invitation reset) {
        return tx.users()
                .lock(Objects.requireNonNull(reset.organizationId()), Objects.requireNonNull(reset.userId()))
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.INVITATION_OVER));
    }

    private SignedIn replace(UnitOfWork tx, Credentials found, Invitation link, PasswordHash hash) {
        Instant now = clock.instant();
        tx.invitations().markUsed(link, now);
        return ChangePassword.replace(tx, found.user(), hash, ids.token(), now);
    }
}
