package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Stores on trial, and how to read their entries back. */
record Subject(Transactions stores, Function<Customer, List<Entry>> entriesOf) {
    static Subject honest() {
        InMemoryStores stores = new InMemoryStores();
        return new Subject(stores, stores::entriesOf);
    }

    /** Honest stores behind something that is not. */
    static Subject behind(UnaryOperator<Transactions> facade) {
        InMemoryStores stores = new InMemoryStores();
        return new Subject(facade.apply(stores), stores::entriesOf);
    }
}
