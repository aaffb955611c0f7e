-- The days on which each customer bought something: what it takes to know for how long somebody was away.
create table visits (
    organization_id text collate "C" not null,
    customer_id     text collate "C" not null,
    day             date             not null,
    constraint visits_pk primary key (organization_id, customer_id, day)
);
