package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.KeyCallsContract;

final class JdbiKeyCallsContractTest extends KeyCallsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
