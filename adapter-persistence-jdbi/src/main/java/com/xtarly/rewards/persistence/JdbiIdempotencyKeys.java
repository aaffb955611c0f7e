package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.application.port.IdempotencyKeys;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Fingerprint;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Keys beside what was done with them, in {@code ledger_entries} and {@code customers}, and {@code further_keys}. */
record JdbiIdempotencyKeys(Handle handle) implements IdempotencyKeys {
    private static final List<Column<IdempotencyKey.Within>> WANTED = List.of(
            text("organization_ids", within -> within.organizationId().value()),
            text("keys", within -> within.key().value()));

    private static final List<Column<UsedKey>> FURTHER = List.of(
            text("organization_id", used -> used.organizationId().value()),
            text("idempotency_key", used -> used.request().key().value()),
            Column.of(
                    "fingerprint",
                    "bytea",
                    used -> "\\x" + used.request().fingerprint().hex()),
            text("transaction_id", used -> String.valueOf(used.transactionId())));

    @Override
    public List<UsedKey> find(Collection<IdempotencyKey.Within> keys) {
        Query query = handle.createQuery("""
                with wanted as (
                    select * from unnest(:organization_ids::text[], :keys::text[])
                        as wanted (organization_id, idempotency_key)
                )
                select organization_id, idempotency_key, fingerprint, transaction_id, null as customer_id
                from wanted join ledger_entries using (organization_id, idempotency_key)
                where idempotency_key is not null
                union all
                select organization_id, idempotency_key, fingerprint, null, customer_id
                from wanted join customers using (organization_id, idempotency_key)
                where idempotency_key is not null
                union all
                select organization_id, idempotency_key, fingerprint, transaction_id, null
                from wanted join further_keys using (organization_id, idempotency_key)
                """);
        Column.bindAll(query, WANTED, keys.stream().distinct().toList());
        return query.map(JdbiIdempotencyKeys::usedKey).list();
    }

    @Override
    public void keep(Collection<UsedKey> furtherKeys) {
        if (furtherKeys.isEmpty()) {
            return;
        }
        Update insert = handle.createUpdate("""
                insert into further_keys (%s)
                select * from unnest(%s)
                on conflict do nothing
                """.formatted(Column.names(FURTHER), Column.parameters(FURTHER)));
        Column.bindAll(insert, FURTHER, List.copyOf(furtherKeys));
        insert.execute();
    }

    private static UsedKey usedKey(ResultSet row, StatementContext context) throws SQLException {
        String transactionId = row.getString("transaction_id");
        String customerId = row.getString("customer_id");
        return new UsedKey(
                OrganizationId.parse(row.getString("organization_id")),
                new Idempotency(
                        new IdempotencyKey(row.getString("idempotency_key")),
                        Fingerprint.of(row.getBytes("fingerprint"))),
                transactionId == null ? null : TransactionId.parse(transactionId),
                customerId == null ? null : CustomerId.parse(customerId));
    }
}
