package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.application.port.UsedTicket;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Entries in table {@code ledger_entries}, and the balances beside the customers that they move. */
record JdbiLedger(Handle handle) implements Ledger {
    private static final List<Column<TransactionId.Within>> IDS = List.of(
            text("organization_ids", within -> within.organizationId().value()),
            text("transaction_ids", within -> within.id().value()));

    private static final List<Column<Ticket.Within>> TICKETS = List.of(
            text("organization_ids", within -> within.organizationId().value()),
            text("tickets", within -> within.ticket().folio()));

    @Override
    public void append(List<Entry> entries) {
        if (!entries.isEmpty()) {
            new AppendEntries(handle).run(entries);
        }
    }

    @Override
    public List<Refundable> find(Collection<TransactionId.Within> ids) {
        Query query = handle.createQuery("""
                select entry.*, refunded_amount, refunds
                from (%s) as entry
                cross join lateral (
                    select coalesce(sum(refund.amount), 0)::bigint as refunded_amount, count(*) as refunds
                    from ledger_entries as refund
                    where refund.organization_id = entry.organization_id and refund_of = entry.transaction_id
                ) as refunded
                where (organization_id, transaction_id)
                    in (select * from unnest(:organization_ids::text[], :transaction_ids::text[]))
                """.formatted(EntryRows.SELECT));
        Column.bindAll(query, IDS, List.copyOf(ids));
        return query.map(JdbiLedger::refundable).list();
    }

    @Override
    public List<UsedTicket> usedTickets(Collection<Ticket.Within> tickets) {
        Query query = handle.createQuery("""
                select organization_id, ticket, transaction_id
                from unnest(:organization_ids::text[], :tickets::text[]) as wanted (organization_id, ticket)
                join ledger_entries using (organization_id, ticket)
                where ticket is not null
                """);
        Column.bindAll(query, TICKETS, tickets.stream().distinct().toList());
        return query.map(JdbiLedger::usedTicket).list();
    }

    @Override
    public List<Entry> history(Customer customer, long before, int limit) {
        return handle.createQuery(EntryRows.selectOf("""
                        where organization_id = :organizationId and customer_id = :customerId and sequence < :before
                        order by sequence desc
                        limit :limit
                        """) + "order by sequence desc")
                .bind("organizationId", customer.organizationId().value())
                .bind("customerId", customer.id().value())
                .bind("before", before)
                .bind("limit", limit)
                .map(EntryRows::entry)
                .list();
    }

    @Override
    public List<Entry> browse(
            OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before, int limit) {
        return new BrowseEntries(handle).run(organizationId, filter, before, limit);
    }

    @Override
    public AuditReport audit() {
        return new LedgerAudit(handle).run();
    }

    private static Refundable refundable(ResultSet row, StatementContext context) throws SQLException {
        return new Refundable(EntryRows.entry(row, context), row.getLong("refunded_amount"), row.getLong("refunds"));
    }

    private static UsedTicket usedTicket(ResultSet row, StatementContext context) throws SQLException {
        OrganizationId organizationId = OrganizationId.parse(row.getString("organization_id"));
        return new UsedTicket(
                new Ticket(row.getString("ticket")).within(organizationId),
                TransactionId.parse(row.getString("transaction_id")));
    }
}
