package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.CustomerChangesContract;

final class JdbiCustomerChangesContractTest extends CustomerChangesContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
