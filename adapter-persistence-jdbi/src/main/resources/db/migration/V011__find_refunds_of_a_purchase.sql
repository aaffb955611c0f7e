create index ledger_entries_refunds on ledger_entries (organization_id, refund_of) where refund_of is not null;
