package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.UsersContract;

final class JdbiUsersContractTest extends UsersContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
