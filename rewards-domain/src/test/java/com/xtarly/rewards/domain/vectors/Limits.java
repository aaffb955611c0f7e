package com.xtarly.rewards.domain.vectors;

import static com.xtarly.rewards.domain.vectors.Scenarios.GOLD;
import static com.xtarly.rewards.domain.vectors.Scenarios.MAX_AMOUNT;
import static com.xtarly.rewards.domain.vectors.Scenarios.RANGE;
import static com.xtarly.rewards.domain.vectors.Scenarios.TEN_PESOS;
import static com.xtarly.rewards.domain.vectors.Scenarios.purchases;

import com.xtarly.rewards.domain.vectors.Scenario.Rules;
import com.xtarly.rewards.domain.vectors.Scenario.Rung;
import com.xtarly.rewards.domain.vectors.Scenario.Standing;
import java.util.List;
import java.util.stream.IntStream;

/** Each limit, at it and one past it. */
record Limits(Scenarios scenarios) {
    private static final String HUGE = "1000000";

    void add() {
        amounts();
        balances();
        products();
        rates();
        ladders();
    }

    private void amounts() {
        scenarios.add(
                "limit",
                "amounts end at " + MAX_AMOUNT,
                TEN_PESOS,
                Standing.NOTHING,
                purchases(MAX_AMOUNT, MAX_AMOUNT + 1, -1, Long.MAX_VALUE >> 10));
    }

    private void balances() {
        scenarios.add(
                "limit",
                "points end at 2^53 − 1, and a refused purchase leaves no trace",
                TEN_PESOS,
                Standing.of(RANGE - 35),
                purchases(36_000, 35_999, 1_000, 999));
        scenarios.add(
                "limit",
                "lifetime points end there too",
                TEN_PESOS,
                new Standing(0, 0, RANGE - 35),
                purchases(36_000, 35_999));
        scenarios.add(
                "limit",
                "points alone would leave the range",
                TEN_PESOS,
                new Standing(RANGE, 0, 0),
                purchases(1_000, 999));
    }

    private void products() {
        scenarios.add(
                "limit",
                "one purchase earns more than fits",
                Rules.points(1, HUGE),
                Standing.NOTHING,
                purchases(MAX_AMOUNT, 9_007_199_254L, 9_007_199_255L));
        scenarios.add(
                "limit",
                "even from far below zero",
                Rules.points(1, HUGE),
                Standing.of(-RANGE),
                purchases(9_007_199_255L, 9_007_199_254L));
        Rung hundredfold = new Rung("Club", 0, "100");
        scenarios.add(
                "limit",
                "multiplied, it is more than 64 bits hold",
                Rules.tiers(1, HUGE, hundredfold),
                Standing.NOTHING,
                purchases(MAX_AMOUNT, 90_071_992L, 90_071_993L));
    }

    private void rates() {
        program("the smallest unit and rate", Rules.points(1, "0.000001"));
        program("the largest unit and rate", Rules.points(MAX_AMOUNT, HUGE));
        program("a unit of 0", Rules.points(0, "1"));
        program("a unit below 0", Rules.points(-1, "1"));
        program("a unit past the largest amount", Rules.points(MAX_AMOUNT + 1, "1"));
        program("a rate of 0", Rules.points(1_000, "0"));
        program("a rate below 0", Rules.points(1_000, "-1"));
        program("a rate with seven places", Rules.points(1_000, "0.0000001"));
        program("a rate above a million", Rules.points(1_000, "1000000.000001"));
    }

    private void ladders() {
        program("a multiplier of 0", Rules.tiers(1_000, "1", new Rung("Gold", 1_000, "0")));
        program("a multiplier below 0", Rules.tiers(1_000, "1", new Rung("Gold", 1_000, "-1.5")));
        program("a multiplier with five places", Rules.tiers(1_000, "1", new Rung("Gold", 1_000, "1.00001")));
        program("a multiplier above 100", Rules.tiers(1_000, "1", new Rung("Gold", 1_000, "100.0001")));
        program("points required below 0", Rules.tiers(1_000, "1", new Rung("Gold", -1, "1.5")));
        program("points required up to 2^53 − 1", Rules.tiers(1_000, "1", new Rung("Gold", RANGE, "1.5")));
        program("points required beyond", Rules.tiers(1_000, "1", new Rung("Gold", RANGE + 1, "1.5")));
        program("no tier", Rules.tiers(1_000, "1"));
        program("twenty tiers", Rules.tiers(1_000, "1", rungs(20)));
        program("twenty-one tiers", Rules.tiers(1_000, "1", rungs(21)));
        program("two tiers of one name", Rules.tiers(1_000, "1", GOLD, new Rung("Gold", 2_000, "2")));
        program("two tiers at one threshold", Rules.tiers(1_000, "1", GOLD, new Rung("Platinum", 1_000, "2")));
    }

    private static Rung[] rungs(int count) {
        List<Rung> rungs = IntStream.range(0, count)
                .mapToObj(i -> new Rung("Tier " + (i + 1), 100L * i, "1." + (10 + i)))
                .toList();
        return rungs.toArray(Rung[]::new);
    }

    /** A program with one purchase, where it is a program at all. */
    private void program(String about, Rules rules) {
        scenarios.add(
                "program", about, rules, Standing.NOTHING, Oracle.accepts(rules) ? purchases(35_900) : purchases());
    }
}
