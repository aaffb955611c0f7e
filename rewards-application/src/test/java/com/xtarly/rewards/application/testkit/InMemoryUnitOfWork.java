package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.application.port.Customers;
import com.xtarly.rewards.application.port.IdempotencyKeys;
import com.xtarly.rewards.application.port.Imports;
import com.xtarly.rewards.application.port.Invitations;
import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.application.port.Organizations;
import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.application.port.Sessions;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users;

/** The in-memory stores as one transaction sees them. */
record InMemoryUnitOfWork(
        Organizations organizations,
        ApiKeys apiKeys,
        Programs programs,
        Customers customers,
        Ledger ledger,
        IdempotencyKeys idempotencyKeys,
        Imports imports,
        Users users,
        Sessions sessions,
        Invitations invitations,
        Statistics statistics,
        KeyCalls keyCalls)
        implements UnitOfWork {

    static UnitOfWork of(InMemoryTransaction transaction) {
        return new InMemoryUnitOfWork(
                new InMemoryOrganizations(transaction),
                new InMemoryApiKeys(transaction),
                new InMemoryPrograms(transaction),
                new InMemoryCustomers(transaction),
                new InMemoryLedger(transaction),
                new InMemoryIdempotencyKeys(transaction),
                new InMemoryImports(transaction),
                new InMemoryUsers(transaction),
                new InMemorySessions(transaction),
                new InMemoryInvitations(transaction),
                new InMemoryStatistics(transaction),
                new InMemoryKeyCalls(transaction));
    }
}
