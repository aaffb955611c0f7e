-- A purchase as it is usually written: one transaction, five round trips. It keeps the same promises about the same rows
-- as ours, so that the audit finds nothing afterwards. Ids begin with the time, as ours do: a kindness to the index.
\set customer random(1, :customers)
\set amount random(1000, 500000)
\set earned :amount / 1000
\set chance random(1, 9999999999)
begin;
select points, stamps, lifetime_points, entries from customers where organization_id = :organization and customer_id = 'cus_' || lpad((:customer)::text, 22, '0') for update \gset
\set points_after :points + :earned
\set lifetime_after :lifetime_points + :earned
\set sequence :entries + 1
update customers set points = :points_after, lifetime_points = :lifetime_after, entries = :sequence where organization_id = :organization and customer_id = 'cus_' || lpad((:customer)::text, 22, '0');
insert into ledger_entries (organization_id, transaction_id, customer_id, sequence, kind, reported_by, program_version, amount, base_points, tier, multiplier, points, stamps, points_after, stamps_after, lifetime_after, occurred_at, recorded_at, metadata) values (:organization, 'txn_' || lpad(to_hex(floor(extract(epoch from now()) * 1000)::bigint), 12, '0') || lpad((:chance)::text, 10, '0'), 'cus_' || lpad((:customer)::text, 22, '0'), :sequence, 'purchase', :api_key, 1, :amount, :earned, null, 1, :earned, 0, :points_after, :stamps, :lifetime_after, now(), now(), '{"ticket":"T-' || (:chance)::text || '"}');
commit;
