-- A file of customers that was given to be imported: how many lines it has, and how many of these are done for good.
create table customer_imports (
    organization_id text collate "C" not null,
    import_id       text collate "C" not null,
    lines           integer          not null,
    done            integer          not null,
    added           integer          not null,
    started_at      timestamptz      not null,
    noted_at        timestamptz      not null,
    constraint customer_imports_pk primary key (organization_id, import_id),
    constraint customer_imports_of_organization foreign key (organization_id) references organizations,
    constraint customer_imports_are_in_order check (0 <= added and added <= done and done <= lines)
);
