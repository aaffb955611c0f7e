package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.AuditReport.Discrepancy;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.application.testkit.Tables.CustomerKey;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

record InMemoryLedger(Session session) implements Ledger {
    @Override
    public void append(List<Entry> entries) {
        for (Entry entry : entries) {
            CustomerKey key = new CustomerKey(entry.organizationId(), entry.customerId());
            Tables tables = session.toChange(key);
            tables.accounts.compute(
                    key, (id, account) -> following(account, entry).after(entry));
            tables.entries.add(entry);
        }
    }

    @Override
    public AuditReport audit() {
        Tables tables = session.toRead();
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
