-- What the application's role may do, said in one place and said again after every migration. Rows may be changed only
-- in the columns named here; the right to change one column is also what locking a row takes.
grant usage on schema ${flyway:defaultSchema} to ${applicationRole};
grant select on ${flyway:table} to ${applicationRole};

-- Where one role both owns the tables and serves, it gives up its own right to change everything else.
revoke update, delete, truncate
    on organizations, api_keys, program_versions, customers, customer_search_terms,
        customer_imports, customer_import_refusals, ledger_entries, further_keys, users, sessions, invitations,
        statistics, hour_figures, visits, visitors, patrons, key_calls
    from ${applicationRole};

grant select, insert
    on organizations, api_keys, program_versions, customers, customer_search_terms,
        customer_imports, customer_import_refusals, ledger_entries, further_keys, users, sessions, invitations,
        statistics, hour_figures, visits, visitors, patrons, key_calls
    to ${applicationRole};
grant update (name) on organizations to ${applicationRole};
grant update (last_used_at, expires_at, retired_at) on api_keys to ${applicationRole};
grant update (ended_at) on program_versions to ${applicationRole};
grant update (points, stamps, lifetime_points, entries, name, email, email_key, idempotency_key, fingerprint,
    enrolled_name, enrolled_email, erased_at) on customers to ${applicationRole};
grant delete on customer_search_terms to ${applicationRole};
grant update (name, email, email_key, role, language, password_hash, removed_at) on users to ${applicationRole};
grant update (last_seen_at), delete on sessions to ${applicationRole};
grant update (used_at, withdrawn_at, expires_at) on invitations to ${applicationRole};
-- Figures are counted from the ledger, and can be counted anew.
grant update (calls, replays, last_at), delete on key_calls to ${applicationRole};
grant update, delete on statistics, hour_figures, visits, visitors, patrons to ${applicationRole};
grant update (done, added, noted_at), delete on customer_imports to ${applicationRole};
