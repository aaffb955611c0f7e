package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.SessionsContract;

final class JdbiSessionsContractTest extends SessionsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
