package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Sums every entry ever made and compares. Reads everything, once for the totals and once for the differences. */
record LedgerAudit(Handle handle) {
    /**
     * Not only the last balance: each one that was ever answered must be the sum of the entries up to it. Also what
     * foreign keys could see, were they not too dear (ADR 0009): an entry has a program version, and all the refunds of
     * a purchase are its customer's and give back no more than was paid.
     */
    private static final String DISCREPANCIES = """
            with running as (
                select organization_id, customer_id, points, stamps, sequence,
                       points_after <> sum(points) over account
                       or stamps_after <> sum(stamps) over account
                       or lifetime_after <> sum(points) over account
                       or sequence <> count(*) over account
                       or (organization_id, program_version)
                           not in (select organization_id, version from program_versions)
                       or kind = 'refund' and not exists (
                           select from ledger_entries as purchase
                           where purchase.organization_id = entry.organization_id
                             and purchase.transaction_id = entry.refund_of
                             and purchase.customer_id = entry.customer_id
                             and purchase.kind = 'purchase'
                             and purchase.amount >= (
                                 select sum(refund.amount) from ledger_entries as refund
                                 where refund.organization_id = purchase.organization_id
                                   and refund.refund_of = purchase.transaction_id)) as astray
                from ledger_entries as entry
                window account as (partition by organization_id, customer_id order by sequence)
            ), summed as (
                select organization_id, customer_id, sum(points) as points, sum(stamps) as stamps,
                       count(*) as entries, bool_or(astray) as astray
                from running group by organization_id, customer_id
            )
            select organization_id, customer_id,
                   coalesce(customers.points, 0) as points, coalesce(customers.stamps, 0) as stamps,
                   coalesce(customers.lifetime_points, 0) as lifetime_points,
                   coalesce(customers.entries, 0) as entries,
                   coalesce(summed.points, 0) as points_summed,
                   coalesce(summed.stamps, 0) as stamps_summed,
                   coalesce(summed.entries, 0) as entries_summed
            from customers full join summed using (organization_id, customer_id)
            where customers.created_at is null
               or customers.points <> coalesce(summed.points, 0)
               or customers.stamps <> coalesce(summed.stamps, 0)
               or customers.lifetime_points <> coalesce(summed.points, 0)
               or customers.entries <> coalesce(summed.entries, 0)
               or astray
            order by organization_id, customer_id
            limit :limit
            """;

    AuditReport run() {
        List<AuditReport.Discrepancy> discrepancies = discrepancies();
        return handle.createQuery("""
                        select (select count(*) from organizations) as organizations,
                               (select count(*) from customers) as customers,
                               count(*) as entries,
                               coalesce(sum(points), 0) as points,
                               coalesce(sum(stamps), 0) as stamps
                        from ledger_entries
                        """)
                .map((row, context) -> new AuditReport(
                        row.getLong("organizations"),
                        row.getLong("customers"),
                        row.getLong("entries"),
                        row.getLong("points"),
                        row.getLong("stamps"),
                        discrepancies))
                .one();
    }

    private List<AuditReport.Discrepancy> discrepancies() {
        return handle.createQuery(DISCREPANCIES)
                .bind("limit", AuditReport.MAX_DISCREPANCIES)
                .map(LedgerAudit::discrepancy)
                .list();
    }

    private static AuditReport.Discrepancy discrepancy(ResultSet row, StatementContext context) throws SQLException {
        return new AuditReport.Discrepancy(
                OrganizationId.parse(row.getString("organization_id")),
                CustomerId.parse(row.getString("customer_id")),
                new Balance(
                        row.getLong("points"),
                        row.getLong("stamps"),
                        row.getLong("lifetime_points"),
                        row.getLong("entries")),
                new Balance(
                        row.getLong("points_summed"),
                        row.getLong("stamps_summed"),
                        row.getLong("points_summed"),
                        row.getLong("entries_summed")));
    }
}
