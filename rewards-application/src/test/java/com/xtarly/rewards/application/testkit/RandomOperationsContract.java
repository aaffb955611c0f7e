package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order, every balance is the sum of its entries, and all stores agree. */
public abstract class RandomOperationsContract extends StoresContract {
    /** How many operations a test goes through. */
    protected int operations() {
        return 250;
    }

    @Test
    void after_any_operations_every_balance_is_the_sum_of_its_entries_and_the_stores_agree_with_those_in_memory() {
        long seed = System.nanoTime();

        List<String> here = RandomOperations.run(transactions(), seed, operations());

        assertThat(here).as("seed %d", seed).isEqualTo(RandomOperations.run(new InMemoryStores(), seed, operations()));
    }
}
