-- People sign in by email alone, before anybody knows their organization: another of the few keys that do not begin
-- with organization_id. A password is kept as a slow, salted hash.
create table users (
    organization_id text collate "C" not null,
    user_id         text collate "C" not null,
    name            text             not null,
    email           text             not null,
    email_key       text collate "C" not null,
    role            text             not null,
    language        text             not null,
    password_hash   text             not null,
    created_at      timestamptz      not null,
    constraint users_pk primary key (organization_id, user_id),
    constraint users_of_organization foreign key (organization_id) references organizations,
    constraint users_email_unique unique (email_key),
    constraint users_have_a_role check (role in ('owner', 'staff'))
);
