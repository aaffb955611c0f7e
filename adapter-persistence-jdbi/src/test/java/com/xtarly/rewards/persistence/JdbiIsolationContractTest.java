package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.IsolationContract;

final class JdbiIsolationContractTest extends IsolationContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
