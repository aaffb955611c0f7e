-- How many customers came on a day after so many days away, 0 on their first visit. Whoever had been away for longer
-- than since the first day of some time came in it for the first time: so distinct customers are a sum.
create table visitors (
    organization_id text collate "C" not null,
    day             date             not null,
    days_away       smallint         not null,
    customers       bigint           not null,
    constraint visitors_pk primary key (organization_id, day, days_away)
);
