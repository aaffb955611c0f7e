package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads back what was appended. */
public final class Entries {
    private static final int MAX_ENTRIES = 100_000;

    private Entries() {}

    /** All the entries of a customer, in the order of their places. */
    public static List<Entry> of(Transactions stores, Customer customer) {
        List<Entry> entries =
                new ArrayList<>(stores.read(tx -> tx.ledger().history(customer, Long.MAX_VALUE, MAX_ENTRIES)));
        Collections.reverse(entries);
        return entries;
    }
}
