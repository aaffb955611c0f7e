package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of the ledger is still to be counted: how many entries a customer has is kept with their balance, how many
 * of them were counted with their figures, so no entry is read that was.
 */
record UncountedEntries(Handle handle, OrganizationId organizationId) {
    /** The limit is no parameter: a plan made without knowing it would prepare for a tenth of the ledger. */
    private static final String SELECT = """
            select entry.* from (
                select customers.customer_id, customers.entries, coalesce(patrons.entries, 0) as counted
                from customers left join patrons
                    on patrons.organization_id = :organizationId and patrons.customer_id >= :from
                    and patrons.customer_id = customers.customer_id
                where customers.organization_id = :organizationId and customers.customer_id >= :from
                    and customers.entries > coalesce(patrons.entries, 0)
                order by customers.customer_id limit %d
            ) as due cross join lateral (
                select customer_id, sequence, kind, occurred_at, amount, points, stamps from ledger_entries
                where organization_id = :organizationId and customer_id = due.customer_id
                    and sequence > due.counted and sequence <= due.entries
            ) as entry
            order by due.customer_id, entry.sequence limit %d
            """;

    List<Movement> run(@Nullable CustomerId from, int limit) {
        return handle.createQuery(SELECT.formatted(limit, limit))
                .bind("organizationId", organizationId.value())
                .bind("from", from == null ? "" : from.value())
                .map(UncountedEntries::movement)
                .list();
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
