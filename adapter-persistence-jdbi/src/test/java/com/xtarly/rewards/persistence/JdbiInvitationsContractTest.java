package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InvitationsContract;

final class JdbiInvitationsContractTest extends InvitationsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
