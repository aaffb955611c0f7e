package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.LedgerContract;

final class JdbiLedgerContractTest extends LedgerContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
