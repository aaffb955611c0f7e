package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.CustomerChangesContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryCustomerChangesTest extends CustomerChangesContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
