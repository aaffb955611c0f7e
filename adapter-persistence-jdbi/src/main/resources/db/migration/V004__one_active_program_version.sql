create unique index program_versions_one_active on program_versions (organization_id) where ended_at is null;
