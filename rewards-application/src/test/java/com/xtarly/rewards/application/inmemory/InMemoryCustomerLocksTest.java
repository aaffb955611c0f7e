package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.CustomerLocksContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryCustomerLocksTest extends CustomerLocksContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
