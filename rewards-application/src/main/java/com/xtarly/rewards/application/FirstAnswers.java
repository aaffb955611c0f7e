package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.port.UsedTicket;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was answered before to the requests of a batch, the batch's own ones included: a key or a ticket credits once.
 * Loaded after the customers were locked, so that a twin that was under way is seen.
 */
final class FirstAnswers {
    private final Map<IdempotencyKey.Within, List<UsedKey>> keys = new HashMap<>();
    private final Map<Ticket.Within, TransactionId> tickets = new HashMap<>();
    private final Map<TransactionId.Within, Entry> entries = new HashMap<>();

    private FirstAnswers() {}

    static FirstAnswers to(UnitOfWork tx, Collection<IdempotencyKey.Within> keys, Collection<Ticket.Within> tickets) {
        List<UsedKey> usedKeys =
                keys.isEmpty() ? List.of() : tx.idempotencyKeys().find(keys);
        List<UsedTicket> usedTickets =
                tickets.isEmpty() ? List.of() : tx.ledger().usedTickets(tickets);
        FirstAnswers answers = new FirstAnswers();
        usedKeys.forEach(answers::remember);
        usedTickets.forEach(used -> answers.tickets.put(used.ticket(), used.transactionId()));
        Set<TransactionId.Within> transactions = answers.transactions();
        if (!transactions.isEmpty()) {
            tx.ledger().find(transactions).stream().map(Refundable::entry).forEach(answers::remember);
        }
        return answers;
    }

    /**
     * The entry that the same request appended before; empty when its key is new or it has none; refused with
     * {@code IDEMPOTENCY_KEY_REUSED} when the key was used for something else.
     */
    Optional<Outcome<Entry>> to(OrganizationId organizationId, @Nullable Idempotency request) {
        return Optional.ofNullable(request)
                .map(given -> keys.get(given.key().within(organizationId)))
                .map(used -> used.stream()
                        .filter(candidate -> candidate.request().equals(request))
                        .flatMap(candidate -> Stream.ofNullable(candidate.transactionId()))
                        .findFirst()
                        .map(id -> Outcome.accepted(entry(organizationId, id)))
                        .orElse(Outcome.refused(Reason.IDEMPOTENCY_KEY_REUSED)));
    }

    /** The entry that earned with the ticket, if any did. */
    Optional<Entry> with(OrganizationId organizationId, Ticket ticket) {
        return Optional.ofNullable(tickets.get(ticket.within(organizationId))).map(id -> entry(organizationId, id));
    }

    void remember(Entry entry) {
        OrganizationId organizationId = entry.organizationId();
        Idempotency request = entry.posting().idempotency();
        Ticket ticket = entry.posting().ticket();
        entries.put(entry.id().within(organizationId), entry);
        if (request != null) {
            remember(new UsedKey(organizationId, request, entry.id(), null));
        }
        if (ticket != null) {
            tickets.put(ticket.within(organizationId), entry.id());
        }
    }

    /** At the very same moment two kinds of request may have used one key; each is then told its own answer. */
    void remember(UsedKey used) {
        keys.computeIfAbsent(used.request().key().within(used.organizationId()), key -> new ArrayList<>())
                .add(used);
    }

    private Set<TransactionId.Within> transactions() {
        Stream<TransactionId.Within> ofKeys = keys.values().stream()
                .flatMap(List::stream)
                .flatMap(used -> Stream.ofNullable(used.transactionId()).map(id -> id.within(used.organizationId())));
        Stream<TransactionId.Within> ofTickets = tickets.entrySet().stream()
                .map(used -> used.getValue().within(used.getKey().organizationId()));
        return Stream.concat(ofKeys, ofTickets).collect(Collectors.toSet());
    }

    private Entry entry(OrganizationId organizationId, TransactionId id) {
        Entry entry = entries.get(id.within(organizationId));
        if (entry == null) {
            throw new IllegalStateException("A key or a ticket names an entry that is not there: " + id);
        }
        return entry;
    }
}
