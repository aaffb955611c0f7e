package com.xtarly.rewards.domain.vectors;

import static com.xtarly.rewards.domain.vectors.Scenario.Move.purchase;
import static com.xtarly.rewards.domain.vectors.Scenario.Move.refund;
import static com.xtarly.rewards.domain.vectors.Scenario.Move.refundTheRest;
import static com.xtarly.rewards.domain.vectors.Scenarios.LADDER;
import static com.xtarly.rewards.domain.vectors.Scenarios.TEN_PESOS;

import com.xtarly.rewards.domain.vectors.Scenario.Move;
import com.xtarly.rewards.domain.vectors.Scenario.Rules;
import com.xtarly.rewards.domain.vectors.Scenario.Standing;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What refunds take back: any number of pieces sums to exactly what was earned. */
record Refunds(Scenarios scenarios) {
    void add() {
        whole();
        inPieces();
        inFractions();
        tiersAreLost();
        refused();
    }

    private void whole() {
        add("all of it", TEN_PESOS, Standing.NOTHING, purchase(35_900), refundTheRest(0));
        add("all of it, by its amount", TEN_PESOS, Standing.NOTHING, purchase(35_900), refund(0, 35_900));
        add(
                "points that were spent: below zero",
                TEN_PESOS,
                new Standing(5, 0, 100),
                purchase(35_900),
                refundTheRest(0));
        add(
                "a purchase of nothing, once",
                TEN_PESOS,
                Standing.NOTHING,
                purchase(0),
                refundTheRest(0),
                refundTheRest(0));
        add(
                "a stamp for nothing, once",
                Rules.stamps(),
                Standing.NOTHING,
                purchase(0),
                refundTheRest(0),
                refundTheRest(0));
        add("the first of two", TEN_PESOS, Standing.NOTHING, purchase(35_900), purchase(1_500), refundTheRest(0));
    }

    private void inPieces() {
        add(
                "a part takes back what the rest would not have earned",
                LADDER,
                Standing.of(1_200),
                purchase(35_900),
                refund(0, 10_000),
                refundTheRest(0));
        add(
                "pieces below one point",
                TEN_PESOS,
                Standing.NOTHING,
                purchase(1_500),
                refund(0, 499),
                refund(0, 1),
                refund(0, 1),
                refundTheRest(0));
        add(
                "ten equal pieces of three quarters of a point",
                Rules.points(1_000, "0.75"),
                Standing.NOTHING,
                pieces(10_000, 10, 1_000));
    }

    private void inFractions() {
        add("twenty equal pieces in a tier", LADDER, Standing.of(1_000), pieces(35_900, 20, 1_795));
        add("seven pieces of a fraction", Rules.points(7, "0.333333"), Standing.NOTHING, pieces(700, 7, 100));
        add(
                "a stamp goes back when nothing remains",
                Rules.stamps(),
                Standing.NOTHING,
                purchase(9_000),
                refund(0, 8_999),
                refundTheRest(0));
    }

    private void tiersAreLost() {
        add(
                "a refund can lose a tier",
                LADDER,
                Standing.of(990),
                purchase(10_000),
                purchase(35_900),
                refundTheRest(0),
                purchase(35_900));
        add(
                "by the multiplier of its purchase, not of today",
                LADDER,
                Standing.of(990),
                purchase(10_000),
                refund(0, 5_000),
                purchase(35_900),
                refund(2, 900),
                refundTheRest(2),
                refundTheRest(0));
    }

    private void refused() {
        add("more than was paid", TEN_PESOS, Standing.NOTHING, purchase(35_000), refund(0, 35_001), refundTheRest(0));
        add(
                "more than is left",
                TEN_PESOS,
                Standing.NOTHING,
                purchase(35_000),
                refund(0, 30_000),
                refund(0, 5_001),
                refund(0, 5_000),
                refundTheRest(0),
                refund(0, 1));
        add(
                "a refund cannot be refunded",
                TEN_PESOS,
                Standing.NOTHING,
                purchase(35_000),
                refund(0, 5_000),
                refundTheRest(1));
        add(
                "an amount out of its range",
                TEN_PESOS,
                Standing.NOTHING,
                purchase(35_000),
                refund(0, -1),
                refund(0, Scenarios.MAX_AMOUNT + 1),
                refundTheRest(0));
    }

    private static Move[] pieces(long amount, int pieces, long each) {
        return Stream.concat(
                        Stream.of(purchase(amount)), IntStream.range(0, pieces).mapToObj(i -> refund(0, each)))
                .toArray(Move[]::new);
    }

    private void add(String about, Rules program, Standing before, Move... moves) {
        scenarios.add("refund", about, program, before, moves);
    }
}
