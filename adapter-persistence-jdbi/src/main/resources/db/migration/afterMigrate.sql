-- What the application's role may do, said in one place and said again after every migration.
grant usage on schema ${flyway:defaultSchema} to ${applicationRole};
grant select on ${flyway:table} to ${applicationRole};
grant select, insert, update on organizations, api_keys, program_versions, customers to ${applicationRole};
grant select, insert on ledger_entries to ${applicationRole};

-- Where one role both owns the tables and serves, it gives up its own right to change the ledger.
revoke update, delete, truncate on ledger_entries from ${applicationRole};
