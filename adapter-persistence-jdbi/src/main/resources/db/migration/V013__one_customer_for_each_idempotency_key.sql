create unique index customers_idempotency_key_unique on customers (organization_id, idempotency_key)
    where idempotency_key is not null;
