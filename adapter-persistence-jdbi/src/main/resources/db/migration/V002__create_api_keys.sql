-- Only the SHA-256 of a key is kept. The unique hash is looked up before the organization is known: one of the few
-- keys that do not begin with organization_id.
create table api_keys (
    organization_id text collate "C" not null,
    api_key_id      text collate "C" not null,
    name            text             not null,
    hash            bytea            not null,
    last_four       text             not null,
    created_at      timestamptz      not null,
    last_used_at    timestamptz,
    expires_at      timestamptz,
    retired_at      timestamptz,
    constraint api_keys_pk primary key (organization_id, api_key_id),
    constraint api_keys_of_organization foreign key (organization_id) references organizations,
    constraint api_keys_hash_unique unique (hash),
    constraint api_keys_hash_is_sha_256 check (octet_length(hash) = 32)
) with (fillfactor = 50);
