package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.HistoryContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryHistoryTest extends HistoryContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
