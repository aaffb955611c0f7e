package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.CustomersContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryCustomersTest extends CustomersContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
