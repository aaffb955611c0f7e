package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ImportsContract;

final class JdbiImportsContractTest extends ImportsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
