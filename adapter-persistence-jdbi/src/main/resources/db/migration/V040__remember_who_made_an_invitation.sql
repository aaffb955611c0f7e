-- Whose links end with their rights. Nobody, when whoever runs the server made it; of those made before, nobody knows.
alter table invitations
    add column made_by text collate "C",
    add constraint invitations_made_by_user foreign key (organization_id, made_by) references users;
