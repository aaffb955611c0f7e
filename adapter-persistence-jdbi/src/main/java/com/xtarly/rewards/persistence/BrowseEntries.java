package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger backwards: the primary key has the entries of an organization in the order of their recording, and
 * other indexes those of one reporter, of one folio, of one customer, and the refunds. Only what is asked for stands in
 * the statement, so that PostgreSQL can choose.
 */
record BrowseEntries(Handle handle) {
    /** Room for the clock that made an entry's id, beside the minutes that a till's may be ahead of it. */
    private static final Duration ROOM = Duration.ofDays(1);

    /** Refunds are few, and have an index. */
    private static final Map<PostingKind, String> OF_KIND =
            Map.of(PostingKind.PURCHASE, "refund_of is null", PostingKind.REFUND, "refund_of is not null");

    /** What is asked of the rows, and what stands for its parameters. */
    private static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition, String parameter, Object value) {
            sql.add(condition);
            values.put(parameter, value);
        }

        String and(String... further) {
            return Stream.concat(sql.stream(), Stream.of(further)).collect(Collectors.joining(" and ", "where ", ""));
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
            asked.add("transaction_id >= :earliest", "earliest", firstId(from.minus(ROOM)));
            asked.add("occurred_at >= :from", "from", from);
        });
        asked.ifGiven(filter.to(), to -> {
            asked.add(
                    "transaction_id < :latest",
                    "latest",
                    firstId(to.plus(RegisterPurchases.MAX_AGE).plus(ROOM)));
            asked.add("occurred_at < :to", "to", to);
        });
        asked.ifGiven(filter.kind(), kind -> asked.sql.add(OF_KIND.get(kind)));
        asked.ifGiven(filter.customer(), id -> asked.add("customer_id = :customer", "customer", id.value()));
        asked.ifGiven(filter.reportedBy(), id -> asked.add("reported_by = :reportedBy", "reportedBy", id.value()));
        asked.ifGiven(filter.refundOf(), id -> asked.add("refund_of = :refundOf", "refundOf", id.value()));
        String newest = " order by transaction_id desc limit " + limit;
        String rows = filter.ticket() == null ? asked.and() + newest : ofTicket(asked, filter.ticket(), newest);
        return handle.createQuery(EntryRows.selectOf(rows) + newest)
                .bindMap(asked.values)
                .map(EntryRows::entry)
                .list();
    }

    /** The one that earned with a folio and those that merely have it are in an index each: either may have none. */
    private static String ofTicket(Conditions asked, Ticket ticket, String newest) {
        asked.values.put("folio", ticket.folio());
        return asked.and("ticket = :folio") + " union all (select * from ledger_entries "
                + asked.and("attached_ticket = :folio") + newest + ")";
    }

    private static String firstId(Instant moment) {
        return IdSource.earliestTransactionId(moment).value();
    }
}
