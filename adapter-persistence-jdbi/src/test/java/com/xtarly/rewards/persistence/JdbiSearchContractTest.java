package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.SearchContract;

final class JdbiSearchContractTest extends SearchContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
