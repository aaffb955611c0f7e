package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import java.util.function.UnaryOperator;

/** Stores on trial. */
record Subject(Transactions stores) {
    static Subject honest() {
        return new Subject(new InMemoryStores());
    }

    /** Honest stores behind something that is not. */
    static Subject behind(UnaryOperator<Transactions> facade) {
        return new Subject(facade.apply(new InMemoryStores()));
    }
}
