-- Only the SHA-256 of a session's token is kept, and it is all that a browser shows.
create table sessions (
    token_hash      bytea            not null,
    organization_id text collate "C" not null,
    user_id         text collate "C" not null,
    started_at      timestamptz      not null,
    last_seen_at    timestamptz      not null,
    constraint sessions_pk primary key (token_hash),
    constraint sessions_of_user foreign key (organization_id, user_id) references users,
    constraint sessions_token_is_sha_256 check (octet_length(token_hash) = 32)
);
