package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger backwards, without an index of its own, which every purchase would pay for: the primary key has the
 * entries of an organization in the order of their recording, and the unique and partial indexes lead to those of one
 * customer and to the refunds. Only what is asked for stands in the statement, so that PostgreSQL can choose.
 */
record BrowseEntries(Handle handle) {
    /** An entry says at most minutes more than the clock that made its id; the rest is room for that clock. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Refunds are few, and have an index. */
    private static final Map<PostingKind, String> OF_KIND =
            Map.of(PostingKind.PURCHASE, "refund_of is null", PostingKind.REFUND, "refund_of is not null");

    private static final String HAS_TICKET = "(ticket = :folio or position('\"' || :folio || '\"' in metadata) > 0)";

    /** What is asked of the rows, and what stands for its parameters. */
    private static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition, String parameter, Object value) {
            sql.add(condition);
            values.put(parameter, value);
        }

        <T> void ifGiven(@Nullable T value, Consumer<T> condition) {
            if (value != null) {
                condition.accept(value);
            }
        }
    }

    List<Entry> run(OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before, int limit) {
        Conditions asked = new Conditions();
        asked.add("ledger_entries.organization_id = :organizationId", "organizationId", organizationId.value());
        asked.ifGiven(before, id -> asked.add("transaction_id < :before", "before", id.value()));
        asked.ifGiven(filter.from(), from -> {
            asked.add("transaction_id >= :earliest", "earliest", earliest(from));
            asked.add("occurred_at >= :from", "from", from);
        });
        asked.ifGiven(filter.to(), to -> asked.add("occurred_at < :to", "to", to));
        asked.ifGiven(filter.kind(), kind -> asked.sql.add(OF_KIND.get(kind)));
        asked.ifGiven(filter.customer(), id -> asked.add("customer_id = :customer", "customer", id.value()));
        asked.ifGiven(filter.reportedBy(), id -> asked.add("reported_by = :reportedBy", "reportedBy", id.value()));
        asked.ifGiven(filter.refundOf(), id -> asked.add("refund_of = :refundOf", "refundOf", id.value()));
        asked.ifGiven(filter.ticket(), ticket -> asked.add(HAS_TICKET, "folio", ticket.folio()));
        String newest = " order by transaction_id desc ";
        String rows = "where " + String.join(" and ", asked.sql) + newest + "limit " + limit;
        return handle.createQuery(EntryRows.selectOf(rows) + newest)
                .bindMap(asked.values)
                .map(EntryRows::entry)
                .list();
    }

    private static String earliest(Instant from) {
        return IdSource.earliestTransactionId(from.minus(AHEAD)).value();
    }
}
