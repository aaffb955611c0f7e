package com.xtarly.rewards.persistence;

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
import org.jdbi.v3.core.Handle;

/** The stores over the connection of one transaction. */
record JdbiUnitOfWork(Handle handle, boolean writes) implements UnitOfWork {
    @Override
    public Organizations organizations() {
        return new JdbiOrganizations(handle);
    }

    @Override
    public ApiKeys apiKeys() {
        return new JdbiApiKeys(handle, writes);
    }

    @Override
    public Programs programs() {
        return new JdbiPrograms(handle);
    }

    @Override
    public Customers customers() {
        return new JdbiCustomers(handle);
    }

    @Override
    public Ledger ledger() {
        return new JdbiLedger(handle);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new JdbiIdempotencyKeys(handle);
    }

    @Override
    public Imports imports() {
        return new JdbiImports(handle);
    }

    @Override
    public Users users() {
        return new JdbiUsers(handle);
    }

    @Override
    public Sessions sessions() {
        return new JdbiSessions(handle);
    }

    @Override
    public Invitations invitations() {
        return new JdbiInvitations(handle);
    }

    @Override
    public Statistics statistics() {
        return new JdbiStatistics(handle);
    }

    @Override
    public KeyCalls keyCalls() {
        return new JdbiKeyCalls(handle);
    }
}
