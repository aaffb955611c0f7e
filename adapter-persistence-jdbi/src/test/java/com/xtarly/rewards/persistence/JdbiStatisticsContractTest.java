package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.StatisticsContract;

final class JdbiStatisticsContractTest extends StatisticsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
