-- The folio on a receipt whose purchase did not claim it: tickets are kept in one of two columns, so that each costs a
-- purchase one index. Of entries recorded before, only those are found by their folio that earned with it.
alter table ledger_entries add column attached_ticket text collate "C";
