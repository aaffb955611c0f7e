-- Text is compared byte by byte (collate "C"): the same order on every server, and the fastest.
create table organizations (
    organization_id text collate "C" not null,
    name            text             not null,
    currency        text             not null,
    time_zone       text             not null,
    created_at      timestamptz      not null,
    constraint organizations_pk primary key (organization_id),
    constraint organizations_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$')
);
