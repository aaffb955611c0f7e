package com.example.rocksdb;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.OrganizationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocksOrganizationsTest extends OrganizationsContract {
    @RegisterExtension
    static final TestStores STORES = new TestStores();

    @Override
    protected Transactions transactions() {
        return STORES.get();
    }
}
