-- What makes an entry the only one of its request and of its ticket, and what a refund refunds. remaining_amount is
-- what was left of the purchase right after its refund. A fingerprint is the SHA-256 of what a request meant.
alter table ledger_entries
    add column idempotency_key  text collate "C",
    add column fingerprint      bytea,
    add column ticket           text collate "C",
    add column refund_of        text collate "C",
    add column remaining_amount bigint,
    add column reason           text,
    drop constraint ledger_entries_have_a_kind,
    add constraint ledger_entries_have_a_kind check (kind in ('purchase', 'refund')),
    add constraint ledger_entries_fingerprint_is_sha_256 check (
        (idempotency_key is null) = (fingerprint is null) and octet_length(fingerprint) = 32),
    add constraint ledger_entries_refunds_are_complete check (
        (kind = 'refund') = (refund_of is not null) and (kind = 'refund') = (remaining_amount is not null)
        and remaining_amount >= 0 and (kind = 'purchase' or (points <= 0 and stamps <= 0 and ticket is null))),
    add constraint ledger_entries_of_purchase
        foreign key (organization_id, refund_of) references ledger_entries (organization_id, transaction_id);
