package com.xtarly.rewards.benchmarks.load;

/** What is measured, in the order of a round. */
public enum Scenario {
    CLASSIC("pgbench, one transaction a purchase, 16 clients", new Pgbench(16)),
    PURCHASES_16("purchases, 16 connections", new Wrk("purchase", 16, true, false)),
    PURCHASES_64("purchases, 64 connections", new Wrk("purchase", 64, true, false)),
    KEYED_16("purchases with Idempotency-Key, 16 connections", new Wrk("purchase", 16, true, true)),
    KEYED_64("purchases with Idempotency-Key, 64 connections", new Wrk("purchase", 64, true, true)),
    HOT_16("purchases of one customer, 16 connections", new Wrk("purchase", 16, false, false)),
    HOT_64("purchases of one customer, 64 connections", new Wrk("purchase", 64, false, false)),
    READS_16("reads of a customer, 16 connections", new Wrk("read", 16, true, false)),
    READS_64("reads of a customer, 64 connections", new Wrk("read", 64, true, false)),
    HALF_PEAK("purchases at half the peak rate, 64 connections", new OpenLoop(64, 0.5)),
    BESIDE_GUESSER("the same beside a guesser of keys, 4 connections", new BesideGuesser(new OpenLoop(64, 0.5), 4));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Each load is a record of words and numbers.
    private final Load load;

    Scenario(String title, Load load) {
        this.title = title;
        this.load = load;
    }

    public String title() {
        return title;
    }

    /**
     * Measures it once.
     *
     * @throws IllegalStateException when a request was not answered well: there is nothing to measure then
     */
    public Observation run(Turn turn) {
        return load.run(turn);
    }
}
