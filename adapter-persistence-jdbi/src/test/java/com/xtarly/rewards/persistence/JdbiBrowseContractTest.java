package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.BrowseContract;

final class JdbiBrowseContractTest extends BrowseContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
