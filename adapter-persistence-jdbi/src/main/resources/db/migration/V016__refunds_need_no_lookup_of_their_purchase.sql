-- PostgreSQL checks a foreign key as the table's owner, and takes the right to lock the row it points to. An owner that
-- serves too has given up that right on entries. The refund has read its purchase, which nothing can remove; the audit
-- counts refunds that fit no purchase.
alter table ledger_entries drop constraint ledger_entries_of_purchase;
