package com.example.rocksdb;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.HistoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocksHistoryTest extends HistoryContract {
    @RegisterExtension
    static final TestStores STORES = new TestStores();

    @Override
    protected Transactions transactions() {
        return STORES.get();
    }
}
