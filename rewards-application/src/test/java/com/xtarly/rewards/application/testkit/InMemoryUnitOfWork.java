package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.application.port.Customers;
import com.xtarly.rewards.application.port.IdempotencyKeys;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.application.port.Organizations;
import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.application.port.UnitOfWork;

/** The in-memory stores as one transaction sees them. */
record InMemoryUnitOfWork(
        Organizations organizations,
        ApiKeys apiKeys,
        Programs programs,
        Customers customers,
        Ledger ledger,
        IdempotencyKeys idempotencyKeys)
        implements UnitOfWork {

    static UnitOfWork of(Session session) {
        return new InMemoryUnitOfWork(
                new InMemoryOrganizations(session),
                new InMemoryApiKeys(session),
                new InMemoryPrograms(session),
                new InMemoryCustomers(session),
                new InMemoryLedger(session),
                new InMemoryIdempotencyKeys(session));
    }
}
