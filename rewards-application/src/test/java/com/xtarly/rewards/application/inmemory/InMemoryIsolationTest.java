package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.IsolationContract;

class InMemoryIsolationTest extends IsolationContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
