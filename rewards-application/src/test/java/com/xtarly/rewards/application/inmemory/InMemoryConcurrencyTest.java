package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ConcurrencyContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryConcurrencyTest extends ConcurrencyContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
