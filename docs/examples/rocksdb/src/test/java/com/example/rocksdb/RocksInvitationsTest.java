package com.example.rocksdb;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InvitationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocksInvitationsTest extends InvitationsContract {
    @RegisterExtension
    static final TestStores STORES = new TestStores();

    @Override
    protected Transactions transactions() {
        return STORES.get();
    }
}
