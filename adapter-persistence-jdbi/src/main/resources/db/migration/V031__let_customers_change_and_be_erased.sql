-- A name and an email may change, and be erased: then nothing of a person is left, but an id to which entries belong.
-- enrolled_* are what the request that enrolled them was answered, once that is no longer what they are called.
alter table customers
    alter column name drop not null,
    alter column email drop not null,
    alter column email_key drop not null,
    add column enrolled_name  text,
    add column enrolled_email text,
    add column erased_at      timestamptz,
    add constraint customers_are_somebody_until_erased check (
        case when erased_at is null then num_nulls(name, email, email_key) = 0
        else num_nonnulls(
            name, email, email_key, idempotency_key, fingerprint, enrolled_name, enrolled_email) = 0 end) not valid;
