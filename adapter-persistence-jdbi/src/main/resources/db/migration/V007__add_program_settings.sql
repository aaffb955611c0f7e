-- What a program asks of a purchase beside its amount. Versions saved before asked nothing.
alter table program_versions
    add column require_ticket  boolean not null default false,
    add column unique_ticket   boolean not null default false,
    add column amount_optional boolean not null default false,
    add constraint program_versions_amount_optional_for_stamps check (type = 'stamps' or not amount_optional);
