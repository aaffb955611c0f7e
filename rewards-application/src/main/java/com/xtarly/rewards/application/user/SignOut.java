package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;

/** Ends sessions: whatever a browser still shows is worth nothing from then on. Thread-safe. */
public final class SignOut {
    private final Transactions transactions;

    public SignOut(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Ends the session of one browser, if there is one. */
    public void signOut(Token token) {
        var unused = transactions.write(tx -> {
            tx.sessions().end(token.hash());
            return token;
        });
    }

    /** Ends all the sessions of a user, in every browser. */
    public void everywhere(User user) {
        var unused = transactions.write(tx -> {
            tx.sessions().endAll(user);
            return user;
        });
    }
}
