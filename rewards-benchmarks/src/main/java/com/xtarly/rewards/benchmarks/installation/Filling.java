package com.xtarly.rewards.benchmarks.installation;

/**
 * A ledger with a past: so many entries, dealt to all customers in turn, and the balances they sum to. A customer's
 * purchases are all alike, so their balance is a product and the audit has nothing to complain of.
 */
record Filling(Database database, String organizationId, String apiKeyId) {
    /** So many customers there are, whatever the number of entries. */
    static final int CUSTOMERS = 100_000;

    /** So many rows in one transaction; the checks of foreign keys are remembered until its end. */
    private static final long CHUNK = 500_000;

    private static final String NOTHING = """
            update customers set points = 0, stamps = 0, lifetime_points = 0, entries = 0 where entries > 0
            """;

    /** Entry n, from 0, is of customer 1 + n mod customers; the points of each purchase depend on the customer. */
    private static final String ENTRIES = """
            insert into ledger_entries (
                organization_id, transaction_id, customer_id, sequence, kind, reported_by, program_version,
                amount, base_points, tier, multiplier, points, stamps,
                points_after, stamps_after, lifetime_after, occurred_at, recorded_at, metadata)
            select '%1$s', 'txn_' || lpad(to_hex(n), 12, '0') || '0000000000', 'cus_' || lpad(customer::text, 22, '0'),
                sequence, 'purchase', '%2$s', 1,
                each * 1000, each, null, 1, each, 0,
                each * sequence, 0, each * sequence, moment, moment, '{"ticket":"T-' || n || '"}'
            from (
                select n, 1 + n %% %3$d as customer, 1 + n / %3$d as sequence, 1 + n %% %3$d %% 500 as each,
                    timestamptz '2025-01-01 00:00:00Z' + n * interval '1 second' as moment
                from generate_series(%4$d::bigint, %5$d::bigint - 1) as n
            ) as past
            """;

    private static final String BALANCES = """
            update customers set
                entries = past.entries, points = each * past.entries, lifetime_points = each * past.entries
            from (
                select customer, 'cus_' || lpad(customer::text, 22, '0') as customer_id,
                    1 + (customer - 1) %% 500 as each, (%3$d - customer) / %2$d + 1 as entries
                from generate_series(1::bigint, least(%2$d, %3$d)) as customer
            ) as past
            where customers.organization_id = '%1$s' and customers.customer_id = past.customer_id
            """;

    /** Makes the ledger hold exactly so many entries, whatever it held before. */
    void fill(long entries) {
        database.executeAsOwner("truncate ledger_entries, hour_figures, visits, visitors, patrons", NOTHING);
        for (long from = 0; from < entries; from += CHUNK) {
            long until = Math.min(entries, from + CHUNK);
            database.executeAsOwner(ENTRIES.formatted(organizationId, apiKeyId, CUSTOMERS, from, until));
        }
        database.executeAsOwner(BALANCES.formatted(organizationId, CUSTOMERS, entries));
    }

    /** So that nothing is left for PostgreSQL to tidy up while it is measured, or while another one is. */
    void settle() {
        database.executeAsOwner("vacuum (analyze) customers", "vacuum (analyze) ledger_entries");
        database.checkpoint();
    }
}
