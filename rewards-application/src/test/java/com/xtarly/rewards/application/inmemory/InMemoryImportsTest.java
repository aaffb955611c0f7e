package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ImportsContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryImportsTest extends ImportsContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
