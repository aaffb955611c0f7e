package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.EntriesContract;

final class JdbiEntriesContractTest extends EntriesContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
