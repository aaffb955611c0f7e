-- How far the figures of an organization were counted, and by the clocks of which time zone. Figures are counted after
-- the entries were committed and can be counted anew from them; see ADR 0012.
create table statistics (
    organization_id text collate "C" not null,
    time_zone       text             not null,
    scanned_to      text collate "C",
    constraint statistics_pk primary key (organization_id)
);
