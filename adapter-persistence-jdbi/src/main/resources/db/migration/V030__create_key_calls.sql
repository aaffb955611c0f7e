-- How tills called within an hour, by key and by what they were answered: to see whether they are well. Written every few
-- seconds out of memory, and forgotten after some days.
create table key_calls (
    organization_id text collate "C" not null,
    api_key_id      text collate "C" not null,
    hour            timestamptz      not null,
    code            text collate "C" not null,
    calls           bigint           not null,
    replays         bigint           not null,
    last_at         timestamptz      not null,
    constraint key_calls_pk primary key (organization_id, api_key_id, hour, code)
);
