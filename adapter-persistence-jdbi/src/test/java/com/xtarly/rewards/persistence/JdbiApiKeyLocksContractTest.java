package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ApiKeyLocksContract;

final class JdbiApiKeyLocksContractTest extends ApiKeyLocksContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
