package com.example.rocksdb;

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

/** The stores over the tables of one transaction. */
record RocksUnitOfWork(Tables tables) implements UnitOfWork {
    @Override
    public Organizations organizations() {
        return new RocksOrganizations(tables);
    }

    @Override
    public ApiKeys apiKeys() {
        return new RocksApiKeys(tables);
    }

    @Override
    public Programs programs() {
        return new RocksPrograms(tables);
    }

    @Override
    public Customers customers() {
        return new RocksCustomers(tables);
    }

    @Override
    public Ledger ledger() {
        return new RocksLedger(tables);
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return new RocksIdempotencyKeys(tables);
    }

    @Override
    public Imports imports() {
        return new RocksImports(tables);
    }

    @Override
    public Users users() {
        return new RocksUsers(tables);
    }

    @Override
    public Sessions sessions() {
        return new RocksSessions(tables);
    }

    @Override
    public Invitations invitations() {
        return new RocksInvitations(tables);
    }

    @Override
    public Statistics statistics() {
        return new RocksStatistics(tables);
    }

    @Override
    public KeyCalls keyCalls() {
        return new RocksKeyCalls(tables);
    }
}
