package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ProgramsContract;

final class JdbiProgramsContractTest extends ProgramsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
