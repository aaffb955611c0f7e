package com.xtarly.rewards.application.inmemory;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.EntriesContract;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import java.util.List;

class InMemoryEntriesTest extends EntriesContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }

    @Override
    protected List<Entry> entriesOf(Customer customer) {
        return stores.entriesOf(customer);
    }
}
