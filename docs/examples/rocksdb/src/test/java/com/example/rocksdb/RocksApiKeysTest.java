package com.example.rocksdb;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ApiKeysContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocksApiKeysTest extends ApiKeysContract {
    @RegisterExtension
    static final TestStores STORES = new TestStores();

    @Override
    protected Transactions transactions() {
        return STORES.get();
    }
}
