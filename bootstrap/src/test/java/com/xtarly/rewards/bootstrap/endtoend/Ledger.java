package com.xtarly.rewards.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * What the system says it has of some customers. It is read as a till reads it, by HTTP: what counts is what customers
 * and merchants get to see, and neither the tables nor the column of keys that the product itself looks at is trusted.
 * The tables are {@code audit}'s to check.
 */
record Ledger(List<Account> accounts) {
    private static final int PAGE = 100;

    /**
     * A customer.
     *
     * @param entries oldest first
     */
    record Account(String customerId, long balance, List<Entry> entries) {}

    /**
     * An entry.
     *
     * @param request the {@code Idempotency-Key} of the attempt that made it, out of the metadata
     */
    record Entry(String transactionId, String request, String customerId, long amount, long points, long pointsAfter) {
        static Entry of(JsonNode json) {
            return new Entry(
                    json.get("transactionId").asText(),
                    json.get("metadata").get("request").asText(),
                    json.get("customerId").asText(),
                    json.get("amount").asLong(),
                    json.get("earnedPoints").asLong(),
                    json.get("customerPoints").asLong());
        }
    }

    /** Reads it while nobody buys. */
    static Ledger of(Till till, Collection<String> customerIds) {
        return new Ledger(customerIds.stream().map(id -> account(till, id)).toList());
    }

    List<Entry> entries() {
        return accounts.stream().flatMap(account -> account.entries().stream()).toList();
    }

    private static Account account(Till till, String id) {
        List<Entry> newestFirst = new ArrayList<>();
        String path = "/customer/" + id + "/transactions?limit=" + PAGE;
        JsonNode page = till.read(path);
        page.get("transactions").forEach(entry -> newestFirst.add(Entry.of(entry)));
        while (!page.get("next").isNull()) {
            page = till.read(path + "&after=" + page.get("next").asText());
            page.get("transactions").forEach(entry -> newestFirst.add(Entry.of(entry)));
        }
        Collections.reverse(newestFirst);
        return new Account(id, till.read("/customer/" + id).get("points").asLong(), newestFirst);
    }
}
