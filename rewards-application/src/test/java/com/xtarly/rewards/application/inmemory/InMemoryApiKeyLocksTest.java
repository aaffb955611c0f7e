package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ApiKeyLocksContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryApiKeyLocksTest extends ApiKeyLocksContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
