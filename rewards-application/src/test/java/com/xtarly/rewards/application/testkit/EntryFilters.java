package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Posting;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.Ticket;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a filter means, entry by entry. */
final class EntryFilters {
    private EntryFilters() {}

    static boolean accepts(EntryFilter filter, Entry entry) {
        Posting posting = entry.posting();
        return holds(filter.from(), from -> !posting.occurredAt().isBefore(from))
                && holds(filter.to(), to -> posting.occurredAt().isBefore(to))
                && holds(filter.kind(), posting.kind()::equals)
                && holds(filter.customer(), entry.customerId()::equals)
                && holds(filter.reportedBy(), posting.reportedBy()::equals)
                && holds(
                        filter.refundOf(),
                        purchase -> posting instanceof Refund refund
                                && refund.refundOf().equals(purchase))
                && holds(filter.ticket(), ticket -> has(ticket, posting));
    }

    private static boolean has(Ticket ticket, Posting posting) {
        Metadata metadata = posting.metadata();
        return Objects.equals(ticket, posting.ticket())
                || (metadata != null && metadata.json().contains("\"" + ticket.folio() + "\""));
    }

    private static <T> boolean holds(@Nullable T asked, Predicate<T> test) {
        return asked == null || test.test(asked);
    }
}
