-- Only the SHA-256 of an invitation's token is kept. Without an organization it is to found one.
create table invitations (
    token_hash      bytea       not null,
    organization_id text collate "C",
    role            text        not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    constraint invitations_pk primary key (token_hash),
    constraint invitations_to_organization foreign key (organization_id) references organizations,
    constraint invitations_token_is_sha_256 check (octet_length(token_hash) = 32),
    constraint invitations_have_a_role check (role in ('owner', 'staff'))
);
