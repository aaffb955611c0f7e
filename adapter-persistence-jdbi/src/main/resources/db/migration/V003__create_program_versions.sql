-- The rules of a version never change; only ended_at is written once, when it is replaced or stopped. The tiers lie in
-- parallel arrays, lowest first: they are saved and read as one, and never searched.
create table program_versions (
    organization_id      text collate "C" not null,
    version              integer          not null,
    program_id           text collate "C" not null,
    type                 text             not null,
    currency_unit        bigint,
    points_per_currency  numeric(13, 6),
    tier_names           text[]           not null,
    tier_points_required bigint[]         not null,
    tier_multipliers     numeric(7, 4)[]  not null,
    effective_from       timestamptz      not null,
    ended_at             timestamptz,
    constraint program_versions_pk primary key (organization_id, version),
    constraint program_versions_of_organization foreign key (organization_id) references organizations,
    constraint program_versions_counted_from_1 check (version >= 1),
    constraint program_versions_end_after_they_begin check (ended_at >= effective_from),
    constraint program_versions_have_a_type check (type in ('points', 'tiers', 'stamps')),
    constraint program_versions_have_a_rate check (
        (type = 'stamps') = (currency_unit is null) and (type = 'stamps') = (points_per_currency is null)),
    constraint program_versions_rate_above_0 check (currency_unit >= 1 and points_per_currency > 0),
    constraint program_versions_have_tiers check (
        (type = 'tiers') = (cardinality(tier_names) > 0)
        and cardinality(tier_names) = cardinality(tier_points_required)
        and cardinality(tier_names) = cardinality(tier_multipliers))
);
