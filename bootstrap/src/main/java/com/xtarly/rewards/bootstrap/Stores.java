package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.port.Transactions;
import java.util.function.BooleanSupplier;

/**
 * All that the program needs of a persistence adapter.
 *
 * @param ready whether they answer at this moment; asked twice a second, and never waited for
 */
public record Stores(Transactions transactions, BooleanSupplier ready) {}
