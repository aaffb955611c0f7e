package com.xtarly.rewards.domain.vectors;

import com.xtarly.rewards.domain.vectors.Scenario.Move;
import com.xtarly.rewards.domain.vectors.Scenario.Rules;
import com.xtarly.rewards.domain.vectors.Scenario.Rung;
import com.xtarly.rewards.domain.vectors.Scenario.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** All the questions of the vectors. Ids are numbered within their family, and new questions go to its end. */
final class Scenarios {
    static final long MAX_AMOUNT = 999_999_999_999L;
    static final long RANGE = (1L << 53) - 1;
    static final Rules TEN_PESOS = Rules.points(1_000, "1");
    static final Rung SILVER = new Rung("Silver", 500, "1.25");
    static final Rung GOLD = new Rung("Gold", 1_000, "1.5");
    static final Rung PLATINUM = new Rung("Platinum", 5_000, "2");
    static final Rules LADDER = Rules.tiers(1_000, "1", SILVER, GOLD, PLATINUM);

    private static final long[] UNITS = {1, 7, 100, 1_000, 999_983, MAX_AMOUNT};
    private static final String[] RATES = {
        "0.000001", "0.1", "0.25", "0.333333", "1", "1.000001", "2.5", "3", "999999.999999", "1000000"
    };
    private static final String[] MULTIPLIERS = {
        "0.0001", "0.5", "0.9999", "1", "1.0001", "1.1", "1.25", "1.5", "2", "3.3333", "99.9999", "100"
    };

    private final List<Scenario> all = new ArrayList<>();

    private Scenarios() {}

    static List<Scenario> all() {
        Scenarios scenarios = new Scenarios();
        scenarios.examples();
        scenarios.rates();
        scenarios.multipliers();
        scenarios.thresholds();
        scenarios.tiersChange();
        scenarios.stamps();
        new Refunds(scenarios).add();
        new Limits(scenarios).add();
        new RandomScenarios(scenarios).add();
        return List.copyOf(scenarios.all);
    }

    void add(String family, String about, Rules program, Standing before, Move... moves) {
        long number = 1
                + all.stream()
                        .filter(scenario -> scenario.id().startsWith(family + "-"))
                        .count();
        String id = "%s-%03d".formatted(family, number);
        all.add(new Scenario(id, about, program, before, List.of(moves)));
    }

    static Move[] purchases(long... amounts) {
        return Arrays.stream(amounts).mapToObj(Move::purchase).toArray(Move[]::new);
    }

    private void examples() {
        add("example", "one point per $10.00: $350.00 earns 35", TEN_PESOS, Standing.NOTHING, purchases(35_000));
        add(
                "example",
                "floored once, at the end: $15.00 at rate 3 earns 4",
                Rules.points(1_000, "3"),
                Standing.NOTHING,
                purchases(1_500));
        add(
                "example",
                "floored twice: $359.00 at × 1.5 earns 52, not 53",
                LADDER,
                Standing.of(1_200),
                purchases(35_900));
        add("example", "a visit earns one stamp", Rules.stamps(), Standing.NOTHING, purchases(9_000));
        add("example", "a purchase of nothing earns nothing", TEN_PESOS, Standing.NOTHING, purchases(0));
    }

    private void rates() {
        for (long unit : UNITS) {
            for (String rate : RATES) {
                long[] amounts = LongStream.of(0, 1, unit - 1, unit, unit + 1, 1_999, 35_900, MAX_AMOUNT)
                        .filter(amount -> amount <= MAX_AMOUNT)
                        .distinct()
                        .toArray();
                add(
                        "rate",
                        rate + " points for each " + unit,
                        Rules.points(unit, rate),
                        Standing.NOTHING,
                        purchases(amounts));
            }
        }
    }

    private void multipliers() {
        for (String multiplier : MULTIPLIERS) {
            Rung everybody = new Rung("Club", 0, multiplier);
            add(
                    "multiplier",
                    "× " + multiplier + " at one point per $10.00",
                    Rules.tiers(1_000, "1", everybody),
                    Standing.NOTHING,
                    purchases(999, 1_000, 2_999, 35_900, 99_999, 123_456_789));
            add(
                    "multiplier",
                    "× " + multiplier + " at a third of a point per cent",
                    Rules.tiers(1, "0.333333", everybody),
                    Standing.NOTHING,
                    purchases(1, 3, 4, 7, 10, 35_900));
        }
    }

    private void thresholds() {
        for (Rung rung : LADDER.ladder()) {
            for (long points :
                    new long[] {rung.pointsRequired() - 1, rung.pointsRequired(), rung.pointsRequired() + 1}) {
                add(
                        "tier",
                        "at " + points + " points; " + rung.name() + " is reached at exactly " + rung.pointsRequired(),
                        LADDER,
                        Standing.of(points),
                        purchases(35_900, 1_000));
            }
        }
    }

    private void tiersChange() {
        add(
                "tier",
                "the tier held before counts, not the one reached by it",
                LADDER,
                Standing.of(990),
                purchases(10_000, 10_000));
        add("tier", "one purchase from nothing to the top", LADDER, Standing.NOTHING, purchases(6_000_000, 1_000));
        add("tier", "spent points count for the tier", LADDER, new Standing(3, 0, 1_000), purchases(35_900));
        add("tier", "below every tier there is none, and × 1", LADDER, Standing.of(0), purchases(35_900));
        add(
                "tier",
                "a tier at 0 is everybody's",
                Rules.tiers(1_000, "1", new Rung("Club", 0, "1.1"), GOLD),
                Standing.NOTHING,
                purchases(35_900));
        add(
                "tier",
                "lifetime points below zero reach no tier, not even one at 0",
                Rules.tiers(1_000, "1", new Rung("Club", 0, "1.1")),
                new Standing(-5, 0, -5),
                purchases(4_000, 35_900));
    }

    private void stamps() {
        add("stamps", "whatever the amount", Rules.stamps(), Standing.NOTHING, purchases(0, 1, 9_000, MAX_AMOUNT));
        add("stamps", "points of a program before are kept", Rules.stamps(), new Standing(35, 9, 40), purchases(9_000));
        add("stamps", "stamps of a program before are kept", TEN_PESOS, new Standing(35, 9, 40), purchases(9_000));
    }
}
