package com.example.rocksdb;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.StatisticsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocksStatisticsTest extends StatisticsContract {
    @RegisterExtension
    static final TestStores STORES = new TestStores();

    @Override
    protected Transactions transactions() {
        return STORES.get();
    }
}
