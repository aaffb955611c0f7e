package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.AuditReport.Discrepancy;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.port.UsedTicket;
import com.xtarly.rewards.application.testkit.Tables.CustomerKey;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Posting;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record InMemoryLedger(InMemoryTransaction transaction) implements Ledger {
    @Override
    public void append(List<Entry> entries) {
        for (Entry entry : entries) {
            CustomerKey key = new CustomerKey(entry.organizationId(), entry.customerId());
            Tables tables = transaction.toChange(key);
            tables.accounts.compute(
                    key, (id, account) -> following(account, entry).after(entry));
            tables.entries.add(entry);
            use(tables, entry);
        }
    }

    private static void use(Tables tables, Entry entry) {
        OrganizationId organizationId = entry.organizationId();
        Posting posting = entry.posting();
        if (posting.idempotency() != null) {
            tables.use(new UsedKey(organizationId, posting.idempotency(), entry.id(), null));
        }
        if (posting.ticket() != null) {
            tables.use(posting.ticket().within(organizationId), entry.id());
        }
    }

    @Override
    public List<Refundable> find(Collection<TransactionId.Within> ids) {
        Set<TransactionId.Within> wanted = Set.copyOf(ids);
        Tables tables = transaction.toRead();
        return tables.entries.stream()
                .filter(entry -> wanted.contains(entry.id().within(entry.organizationId())))
                .map(entry -> refundable(tables, entry))
                .toList();
    }

    private static Refundable refundable(Tables tables, Entry entry) {
        List<Entry> refunds = tables.entries.stream()
                .filter(other -> other.organizationId().equals(entry.organizationId()))
                .filter(other -> other.posting() instanceof Refund refund
                        && refund.refundOf().equals(entry.id()))
                .toList();
        long amount = refunds.stream()
                .mapToLong(refund -> refund.calculation().amount().minorUnits())
                .sum();
        return new Refundable(entry, amount, refunds.size());
    }

    @Override
    public List<UsedTicket> usedTickets(Collection<Ticket.Within> tickets) {
        Tables tables = transaction.toRead();
        return tickets.stream()
                .distinct()
                .filter(tables.usedTickets::containsKey)
                .map(ticket -> new UsedTicket(ticket, tables.usedTickets.get(ticket)))
                .toList();
    }

    @Override
    public List<Entry> history(Customer customer, long before, int limit) {
        return transaction.toRead().entries.stream()
                .filter(entry -> entry.organizationId().equals(customer.organizationId())
                        && entry.customerId().equals(customer.id()))
                .filter(entry -> entry.after().entries() < before)
                .sorted(Comparator.comparingLong((Entry entry) -> entry.after().entries())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> browse(
            OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before, int limit) {
        return transaction.toRead().entries.stream()
                .filter(entry -> entry.organizationId().equals(organizationId))
                .filter(entry -> before == null || entry.id().value().compareTo(before.value()) < 0)
                .filter(filter::accepts)
                .sorted(Comparator.comparing((Entry entry) -> entry.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public AuditReport audit() {
        Tables tables = transaction.toRead();
        Map<CustomerKey, Balance> sums = new HashMap<>();
        for (Entry entry : tables.entries) {
            CustomerKey key = new CustomerKey(entry.organizationId(), entry.customerId());
            sums.merge(key, after(Balance.ZERO, entry), (sum, ignored) -> after(sum, entry));
        }
        List<Discrepancy> discrepancies = tables.accounts.values().stream()
                .map(account -> compared(account, sums))
                .filter(found -> !found.written().equals(found.summed()))
                .limit(AuditReport.MAX_DISCREPANCIES)
                .toList();
        return new AuditReport(
                tables.organizations.size(),
                tables.accounts.size(),
                tables.entries.size(),
                tables.entries.stream()
                        .mapToLong(entry -> entry.calculation().points())
                        .sum(),
                tables.entries.stream()
                        .mapToLong(entry -> entry.calculation().stamps())
                        .sum(),
                discrepancies);
    }

    private static Account following(Account account, Entry entry) {
        if (!after(account.balance(), entry).equals(entry.after())) {
            throw new IllegalStateException("The entry does not follow its account's present balance: " + entry);
        }
        return account;
    }

    private static Discrepancy compared(Account account, Map<CustomerKey, Balance> sums) {
        CustomerKey key = CustomerKey.of(account.customer());
        return new Discrepancy(key.organizationId(), key.id(), account.balance(), sums.getOrDefault(key, Balance.ZERO));
    }

    private static Balance after(Balance before, Entry entry) {
        return before.plus(entry.calculation()).fold(after -> after, reason -> {
            throw new IllegalStateException("No balance is out of range: " + entry);
        });
    }
}
