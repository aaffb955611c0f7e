package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.IdempotencyKeysContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
