package com.example.rocksdb;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.IsolationContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocksIsolationTest extends IsolationContract {
    @RegisterExtension
    static final TestStores STORES = new TestStores();

    @Override
    protected Transactions transactions() {
        return STORES.get();
    }
}
