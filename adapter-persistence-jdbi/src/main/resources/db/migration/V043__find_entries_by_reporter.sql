create index ledger_entries_by_reporter on ledger_entries (organization_id, reported_by, transaction_id);
