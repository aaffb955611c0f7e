package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which keys and tickets were used, and for what, by nothing but the answers that were given. For one thread. */
final class ExpectedRequests {
    private record Use(Idempotency request, Object answer) {}

    private final Map<IdempotencyKey.Within, Use> uses = new HashMap<>();
    private final Map<Ticket.Within, TransactionId> tickets = new HashMap<>();
    private final List<Idempotency> sent = new ArrayList<>();

    /** All the keys that were used so far, the latest last. */
    List<Idempotency> sent() {
        return sent;
    }

    /** A purchase or a refund was accepted: for the first time, or because its key or its ticket says so. */
    void answered(OrganizationId owner, @Nullable Idempotency request, @Nullable Ticket ticket, Receipt receipt) {
        if (!receipt.replayed()) {
            used(owner, request, receipt.transactionId());
            claimed(owner, ticket, receipt);
        } else if (!wasAnswered(owner, request, receipt.transactionId())) {
            require(
                    ticket != null && receipt.transactionId().equals(tickets.get(ticket.within(owner))),
                    "This was never asked before: " + receipt);
            used(owner, request, receipt.transactionId());
        }
    }

    /** Something was done with a key that must be new. */
    void used(OrganizationId owner, @Nullable Idempotency request, Object answer) {
        if (request != null) {
            Use before = uses.put(request.key().within(owner), new Use(request, answer));
            require(before == null, "The key was used before: " + before);
            sent.add(request);
        }
    }

    boolean wasAnswered(OrganizationId owner, @Nullable Idempotency request, Object answer) {
        return request != null
                && new Use(request, answer).equals(uses.get(request.key().within(owner)));
    }

    /** A request was refused because its key was used for another one. */
    void reused(OrganizationId owner, @Nullable Idempotency request) {
        Use before = request == null ? null : uses.get(request.key().within(owner));
        require(before != null && !before.request().equals(request), "This key is not another's: " + request);
    }

    /** One purchase of a ticket at most has it in the ledger. */
    private void claimed(OrganizationId owner, @Nullable Ticket ticket, Receipt receipt) {
        Ticket kept = receipt.entry().posting().ticket();
        boolean first = kept == null
                || (kept.equals(ticket) && tickets.putIfAbsent(kept.within(owner), receipt.transactionId()) == null);
        require(first, "Of this ticket another purchase was the first: " + receipt);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
