create index invitations_by_organization on invitations (organization_id, user_id);
