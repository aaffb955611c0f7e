-- What happened in an hour of a day by the organization's own clocks.
create table hour_figures (
    organization_id   text collate "C" not null,
    day               date             not null,
    hour              smallint         not null,
    purchases         bigint           not null,
    paid              bigint           not null,
    refunds           bigint           not null,
    refunded          bigint           not null,
    points_issued     bigint           not null,
    points_taken_back bigint           not null,
    stamps_issued     bigint           not null,
    stamps_taken_back bigint           not null,
    constraint hour_figures_pk primary key (organization_id, day, hour)
);
