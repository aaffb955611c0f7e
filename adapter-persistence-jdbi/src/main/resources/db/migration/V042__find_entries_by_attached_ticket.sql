create index ledger_entries_by_attached_ticket on ledger_entries (organization_id, attached_ticket, transaction_id)
    where attached_ticket is not null;
