package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.RotationContract;

final class JdbiRotationContractTest extends RotationContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
