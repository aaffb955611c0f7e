package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.StormContract;

final class JdbiStormContractTest extends StormContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
