package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.CustomerLocksContract;

final class JdbiCustomerLocksContractTest extends CustomerLocksContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
