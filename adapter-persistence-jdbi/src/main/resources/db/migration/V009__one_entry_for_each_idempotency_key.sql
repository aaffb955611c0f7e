create unique index ledger_entries_idempotency_key_unique on ledger_entries (organization_id, idempotency_key)
    where idempotency_key is not null;
