package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ApiKeysContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryApiKeysTest extends ApiKeysContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
