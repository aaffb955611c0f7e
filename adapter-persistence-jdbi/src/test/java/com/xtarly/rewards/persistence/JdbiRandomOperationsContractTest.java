package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.RandomOperationsContract;

final class JdbiRandomOperationsContractTest extends RandomOperationsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
