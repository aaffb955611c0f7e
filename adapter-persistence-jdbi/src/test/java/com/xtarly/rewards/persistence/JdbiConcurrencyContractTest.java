package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ConcurrencyContract;

final class JdbiConcurrencyContractTest extends ConcurrencyContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
