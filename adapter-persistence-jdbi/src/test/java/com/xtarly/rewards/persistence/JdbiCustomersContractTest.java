package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.CustomersContract;

final class JdbiCustomersContractTest extends CustomersContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
