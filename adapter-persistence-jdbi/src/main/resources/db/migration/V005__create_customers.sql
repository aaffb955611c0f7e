-- A customer and, beside them, the balance: always the sum of their ledger entries, moved in the transaction that
-- appends them. Free room on each page is for the new version of a row that is credited, so no index is touched.
create table customers (
    organization_id text collate "C" not null,
    customer_id     text collate "C" not null,
    name            text             not null,
    email           text             not null,
    email_key       text collate "C" not null,
    points          bigint           not null,
    stamps          bigint           not null,
    lifetime_points bigint           not null,
    entries         bigint           not null,
    created_at      timestamptz      not null,
    constraint customers_pk primary key (organization_id, customer_id),
    constraint customers_of_organization foreign key (organization_id) references organizations,
    constraint customers_email_unique unique (organization_id, email_key),
    constraint customers_balance_in_range check (
        abs(points) <= 9007199254740991 and abs(stamps) <= 9007199254740991
        and abs(lifetime_points) <= 9007199254740991 and entries >= 0)
) with (fillfactor = 70);
