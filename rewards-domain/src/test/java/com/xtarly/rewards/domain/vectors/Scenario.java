package com.xtarly.rewards.domain.vectors;

import java.util.List;

/**
 * A question of the vectors, in numbers and texts alone: nothing of it is a type of the calculators.
 *
 * @param moves what happens to the customer, one after the other; none when the question is about the program
 */
record Scenario(String id, String about, Rules program, Standing before, List<Move> moves) {
    /**
     * A program.
     *
     * @param type points, tiers or stamps
     * @param unit the money that earns {@code rate}, in the smallest currency unit; 0 in a stamps program
     * @param rate the points for each unit, a decimal; empty in a stamps program
     * @param ladder the tiers, lowest first; none outside tiers programs
     */
    record Rules(String type, long unit, String rate, List<Rung> ladder) {
        static Rules points(long unit, String rate) {
            return new Rules("points", unit, rate, List.of());
        }

        static Rules tiers(long unit, String rate, Rung... ladder) {
            return new Rules("tiers", unit, rate, List.of(ladder));
        }

        static Rules stamps() {
            return new Rules("stamps", 0, "", List.of());
        }

        boolean givesPoints() {
            return unit != 0 || !rate.isEmpty();
        }
    }

    /** A tier. */
    record Rung(String name, long pointsRequired, String multiplier) {}

    /** Where a customer stands. */
    record Standing(long points, long stamps, long lifetimePoints) {
        static final Standing NOTHING = new Standing(0, 0, 0);

        /** A customer who never spent or lost a point. */
        static Standing of(long points) {
            return new Standing(points, 0, points);
        }
    }

    /**
     * A purchase or a refund.
     *
     * @param refundOf the place of the move that is refunded, from 0; null when this is a purchase
     * @param amount in the smallest currency unit; null in a refund of all that is left
     */
    record Move(Integer refundOf, Long amount) {
        static Move purchase(long amount) {
            return new Move(null, amount);
        }

        static Move refund(int of, long amount) {
            return new Move(of, amount);
        }

        static Move refundTheRest(int of) {
            return new Move(of, null);
        }
    }
}
