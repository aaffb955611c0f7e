package com.xtarly.rewards.application.port;

/** The stores, as one transaction sees them. Not to be kept past its end, nor shared with another thread. */
public interface UnitOfWork {
    Organizations organizations();

    ApiKeys apiKeys();

    Programs programs();

    Customers customers();

    Ledger ledger();

    IdempotencyKeys idempotencyKeys();

    Imports imports();

    Users users();

    Sessions sessions();

    Invitations invitations();

    Statistics statistics();

    KeyCalls keyCalls();
}
