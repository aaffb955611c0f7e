package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.HistoryContract;

final class JdbiHistoryContractTest extends HistoryContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
