create index sessions_by_user on sessions (organization_id, user_id);
