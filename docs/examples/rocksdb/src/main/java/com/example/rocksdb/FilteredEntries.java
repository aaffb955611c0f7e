package com.example.rocksdb;

import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries that a filter lets through. A customer's and a purchase's are looked up; any other filter reads the
 * organization's from the newest on, until enough are found.
 */
record FilteredEntries(Tables tables, OrganizationId organizationId) {
    /** The highest id first. */
    Stream<Entry> descending(EntryFilter filter, @Nullable TransactionId before) {
        return candidates(filter, before).filter(filter::accepts);
    }

    private Stream<Entry> candidates(EntryFilter filter, @Nullable TransactionId before) {
        Rows<Entry> entries = tables.entries(organizationId);
        if (filter.refundOf() != null) {
            return looked(tables.refunds(organizationId).under(filter.refundOf().value()), before);
        }
        if (filter.customer() != null) {
            return looked(tables.history(organizationId).under(filter.customer().value()), before);
        }
        return before == null ? entries.descending() : entries.descending(Key.of(before.value()));
    }

    private Stream<Entry> looked(Rows<String> ids, @Nullable TransactionId before) {
        return ids.ascending()
                .filter(id -> before == null || id.compareTo(before.value()) < 0)
                .sorted(Comparator.reverseOrder())
                .flatMap(id -> tables.entries(organizationId).get(id).stream());
    }
}
