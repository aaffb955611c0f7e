package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.OrganizationsContract;

final class JdbiOrganizationsContractTest extends OrganizationsContract {
    @Override
    protected Transactions transactions() {
        return PostgresStores.shared();
    }
}
