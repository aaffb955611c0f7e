-- What each tier gives beside points, in the order of the other arrays, and who saved a version at the dashboard. Versions
-- saved before have no benefits, and nobody to name.
alter table program_versions
    add column tier_benefits text[] not null default '{}',
    add column saved_by      text collate "C",
    add constraint program_versions_benefits_are_of_tiers check (
        cardinality(tier_benefits) in (0, cardinality(tier_names)));
