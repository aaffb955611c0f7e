-- The request that enrolled a customer at a till, when it came with a key.
alter table customers
    add column idempotency_key text collate "C",
    add column fingerprint     bytea,
    add constraint customers_fingerprint_is_sha_256 check (
        (idempotency_key is null) = (fingerprint is null) and octet_length(fingerprint) = 32);
