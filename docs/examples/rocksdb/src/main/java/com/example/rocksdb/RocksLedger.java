package com.example.rocksdb;

import com.example.rocksdb.Formats.Standing;
import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.port.UsedTicket;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Posting;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RocksLedger(Tables tables) implements Ledger {
    @Override
    public void append(List<Entry> entries) {
        entries.forEach(this::append);
    }

    private void append(Entry entry) {
        OrganizationId organizationId = entry.organizationId();
        String customer = entry.customerId().value();
        String id = entry.id().value();
        tables.standings(organizationId)
                .get(customer)
                .map(Standing::balance)
                .filter(before -> following(before, entry).equals(entry.after()))
                .orElseThrow(() ->
                        new IllegalStateException("The entry does not follow its account's present balance: " + entry));
        tables.standings(organizationId).put(customer, new Standing(entry.customerId(), entry.after()));
        tables.entries(organizationId).add(id, entry);
        tables.history(organizationId).put(Key.of(customer).then(entry.after().entries()), id);
        use(entry, entry.posting());
    }

    private void use(Entry entry, Posting posting) {
        OrganizationId organizationId = entry.organizationId();
        if (posting.idempotency() != null) {
            UsedKey used = new UsedKey(organizationId, posting.idempotency(), entry.id(), null);
            tables.usedKeys(organizationId).add(used.request().key().value(), used);
        }
        if (posting.ticket() != null) {
            tables.usedTickets(organizationId)
                    .add(posting.ticket().folio(), entry.id().value());
        }
        if (posting instanceof Refund refund) {
            tables.refunds(organizationId)
                    .under(refund.refundOf().value())
                    .put(entry.id().value(), entry.id().value());
        }
    }

    @Override
    public List<Refundable> find(Collection<TransactionId.Within> ids) {
        return ids.stream()
                .distinct()
                .flatMap(within ->
                        tables.entries(within.organizationId()).get(within.id().value()).stream())
                .map(this::refundable)
                .toList();
    }

    private Refundable refundable(Entry entry) {
        List<Entry> refunds = new FilteredEntries(tables, entry.organizationId())
                .descending(EntryFilter.refundsOf(entry.id()), null)
                .toList();
        long amount = refunds.stream()
                .mapToLong(refund -> refund.calculation().amount().minorUnits())
                .sum();
        return new Refundable(entry, amount, refunds.size());
    }

    @Override
    public List<UsedTicket> usedTickets(Collection<Ticket.Within> tickets) {
        return tickets.stream()
                .distinct()
                .flatMap(ticket -> tables
                        .usedTickets(ticket.organizationId())
                        .get(ticket.ticket().folio())
                        .map(id -> new UsedTicket(ticket, TransactionId.parse(id)))
                        .stream())
                .toList();
    }

    @Override
    public List<Entry> history(Customer customer, long before, int limit) {
        Rows<Entry> entries = tables.entries(customer.organizationId());
        return tables.history(customer.organizationId())
                .under(customer.id().value())
                .descending(Key.of(before))
                .limit(limit)
                .flatMap(id -> entries.get(id).stream())
                .toList();
    }

    @Override
    public List<Entry> browse(
            OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before, int limit) {
        return new FilteredEntries(tables, organizationId)
                .descending(filter, before)
                .limit(limit)
                .toList();
    }

    @Override
    public AuditReport audit() {
        return new Audit(tables).report();
    }

    /** The balance right after an entry that follows another. */
    static Balance following(Balance before, Entry entry) {
        return before.plus(entry.calculation()).fold(after -> after, reason -> {
            throw new IllegalStateException("No balance is out of range: " + entry);
        });
    }
}
