package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.application.port.Statistics.Scan;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Finds what of the ledger is still to be counted, by the indexes that it has anyway. */
record ScanEntries(Handle handle, OrganizationId organizationId) {
    /** The limit is no parameter: a plan made without knowing it would prepare for a tenth of the ledger. */
    private static final String PAGE = """
            with page as (
                select transaction_id, customer_id, sequence from ledger_entries
                where organization_id = :organizationId and transaction_id > :after
                order by transaction_id limit %d
            )
            """;

    private record Met(long entries, @Nullable String last) {}

    Scan run(@Nullable TransactionId after, int limit) {
        Met met = query("select count(*) as entries, max(transaction_id) as last from page", after, limit)
                .map((row, context) -> new Met(row.getLong("entries"), row.getString("last")))
                .one();
        List<Movement> uncounted =
                query("""
                        , due as (
                            select page.customer_id, coalesce(patrons.entries, 0) as counted, max(sequence) as met
                            from page left join patrons
                                on patrons.organization_id = :organizationId and patrons.customer_id = page.customer_id
                            group by page.customer_id, patrons.entries
                        )
                        select entry.customer_id, sequence, kind, occurred_at, amount, points, stamps
                        from due join ledger_entries as entry
                            on organization_id = :organizationId and entry.customer_id = due.customer_id
                            and sequence > counted and sequence <= met
                        """, after, limit).map(ScanEntries::movement).list();
        return new Scan(met.last == null ? null : TransactionId.parse(met.last), met.entries == limit, uncounted);
    }

    private Query query(String sql, @Nullable TransactionId after, int limit) {
        return handle.createQuery(PAGE.formatted(limit) + sql)
                .bind("organizationId", organizationId.value())
                .bind("after", after == null ? "" : after.value());
    }

    private static Movement movement(ResultSet row, StatementContext context) throws SQLException {
        return new Movement(
                CustomerId.parse(row.getString("customer_id")),
                row.getLong("sequence"),
                PostingKind.parse(row.getString("kind")),
                Rows.instant(row, "occurred_at"),
                row.getLong("amount"),
                row.getLong("points"),
                row.getLong("stamps"));
    }
}
