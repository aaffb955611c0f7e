package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.BrowseContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;

class InMemoryBrowseTest extends BrowseContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }
}
