-- The keys of requests that were answered with an entry that was there already, because they came with its ticket.
create table further_keys (
    organization_id text collate "C" not null,
    idempotency_key text collate "C" not null,
    fingerprint     bytea            not null,
    transaction_id  text collate "C" not null,
    constraint further_keys_pk primary key (organization_id, idempotency_key),
    constraint further_keys_fingerprint_is_sha_256 check (octet_length(fingerprint) = 32)
);
