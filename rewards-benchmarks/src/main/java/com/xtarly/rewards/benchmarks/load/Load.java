package com.xtarly.rewards.benchmarks.load;

/** Something that keeps an installation busy for a while. */
@FunctionalInterface
interface Load {
    /**
     * Takes its turn.
     *
     * @throws IllegalStateException when a request was not answered well: there is nothing to measure then
     */
    Observation run(Turn turn);
}
