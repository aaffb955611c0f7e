-- Whoever was removed keeps the name under what they reported, and neither email nor password.
alter table users
    add column removed_at timestamptz,
    alter column email_key drop not null,
    add constraint users_sign_in_until_removed check ((removed_at is null) = (email_key is not null));
