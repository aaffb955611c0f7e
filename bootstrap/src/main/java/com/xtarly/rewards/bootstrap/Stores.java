package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.persistence.PoolUse;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * All that the program needs of a persistence adapter.
 *
 * @param ready whether they answer at this moment; asked twice a second, and never waited for
 * @param pools how busy their connections are; empty when they have none
 */
public record Stores(Transactions transactions, BooleanSupplier ready, Supplier<List<PoolUse>> pools) {
    /** Stores that no connection leads to. */
    public Stores(Transactions transactions, BooleanSupplier ready) {
        this(transactions, ready, List::of);
    }
}
