package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.TransactionsContract;

final class JdbiTransactionsContractTest extends TransactionsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
