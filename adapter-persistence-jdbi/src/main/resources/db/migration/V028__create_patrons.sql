-- What each customer has bought since the beginning; entries is the place in their account up to which it is counted.
create table patrons (
    organization_id text collate "C" not null,
    customer_id     text collate "C" not null,
    entries         bigint           not null,
    purchases       bigint           not null,
    paid            bigint           not null,
    last_visit      date,
    constraint patrons_pk primary key (organization_id, customer_id)
);
