package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ApiKeysContract;

final class JdbiApiKeysContractTest extends ApiKeysContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
