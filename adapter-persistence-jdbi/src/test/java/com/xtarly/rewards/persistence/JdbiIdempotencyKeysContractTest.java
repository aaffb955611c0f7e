package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.IdempotencyKeysContract;

final class JdbiIdempotencyKeysContractTest extends IdempotencyKeysContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
