-- Not only tills report purchases: people do at the counter. It holds the id of an API key or of a user.
alter table ledger_entries rename column api_key_id to reported_by;
