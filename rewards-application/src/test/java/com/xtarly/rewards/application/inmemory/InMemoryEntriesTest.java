package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.EntriesContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryEntriesTest extends EntriesContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
