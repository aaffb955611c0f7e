-- With a user, it is for them to choose another password.
alter table invitations
    add column user_id text collate "C",
    add column withdrawn_at timestamptz,
    add constraint invitations_of_user foreign key (organization_id, user_id) references users;
