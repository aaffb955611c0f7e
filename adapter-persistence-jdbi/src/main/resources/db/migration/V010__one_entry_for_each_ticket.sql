create unique index ledger_entries_ticket_unique on ledger_entries (organization_id, ticket) where ticket is not null;
