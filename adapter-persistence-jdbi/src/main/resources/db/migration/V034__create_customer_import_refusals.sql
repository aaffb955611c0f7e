-- The lines that were not imported, for some days, until they were looked at.
create table customer_import_refusals (
    organization_id text collate "C" not null,
    import_id       text collate "C" not null,
    line            bigint           not null,
    content         text             not null,
    fault           text             not null,
    constraint customer_import_refusals_pk primary key (organization_id, import_id, line),
    constraint customer_import_refusals_of_import
        foreign key (organization_id, import_id) references customer_imports on delete cascade
);
