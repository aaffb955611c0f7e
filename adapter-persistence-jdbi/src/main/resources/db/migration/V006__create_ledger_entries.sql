-- Grows only: the application's role may neither update nor delete here (see afterMigrate.sql). sequence counts the
-- entries of one customer from 1 without a gap; the *_after columns are the balance right after the entry.
-- api_key_id has no foreign key: the same transaction holds the key, and a check for each entry would add nothing.
create table ledger_entries (
    organization_id text collate "C" not null,
    transaction_id  text collate "C" not null,
    customer_id     text collate "C" not null,
    sequence        bigint           not null,
    kind            text             not null,
    api_key_id      text collate "C" not null,
    program_version integer          not null,
    amount          bigint           not null,
    base_points     bigint           not null,
    tier            text,
    multiplier      numeric(7, 4)    not null,
    points          bigint           not null,
    stamps          bigint           not null,
    points_after    bigint           not null,
    stamps_after    bigint           not null,
    lifetime_after  bigint           not null,
    occurred_at     timestamptz      not null,
    recorded_at     timestamptz      not null,
    metadata        text,
    constraint ledger_entries_pk primary key (organization_id, transaction_id),
    constraint ledger_entries_of_customer foreign key (organization_id, customer_id) references customers,
    constraint ledger_entries_of_program_version
        foreign key (organization_id, program_version) references program_versions,
    constraint ledger_entries_in_order unique (organization_id, customer_id, sequence),
    constraint ledger_entries_have_a_kind check (kind in ('purchase')),
    constraint ledger_entries_amount_not_negative check (amount >= 0),
    constraint ledger_entries_counted_from_1 check (sequence >= 1)
);
