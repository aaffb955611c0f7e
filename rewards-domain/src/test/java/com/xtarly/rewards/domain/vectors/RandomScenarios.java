package com.xtarly.rewards.domain.vectors;

import com.xtarly.rewards.domain.vectors.Scenario.Move;
import com.xtarly.rewards.domain.vectors.Scenario.Rules;
import com.xtarly.rewards.domain.vectors.Scenario.Rung;
import com.xtarly.rewards.domain.vectors.Scenario.Standing;
import java.math.BigDecimal;
import java.util.Random;

/** What nobody thought of. {@link Random} draws the same numbers from the same seed on every Java. */
final class RandomScenarios {
    private static final int COUNT = 300;
    private static final long SEED = 20_260_101;

    private final Scenarios scenarios;
    private final Random random = new Random(SEED);

    RandomScenarios(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    void add() {
        for (int i = 0; i < COUNT; i++) {
            scenarios.add("random", "drawn by chance", program(), Standing.of(random.nextInt(6_000)), moves());
        }
    }

    private Rules program() {
        long unit = 1L + random.nextInt(5_000);
        String rate = decimal(1 + random.nextInt(999_999), random.nextInt(7));
        return switch (random.nextInt(10)) {
            case 0 -> Rules.stamps();
            case 1, 2, 3 -> Rules.points(unit, rate);
            default -> Rules.tiers(unit, rate, rungs(1 + random.nextInt(4)));
        };
    }

    private Rung[] rungs(int count) {
        Rung[] rungs = new Rung[count];
        long required = random.nextInt(1_000);
        for (int i = 0; i < count; i++) {
            rungs[i] = new Rung("Tier " + (i + 1), required, decimal(1 + random.nextInt(49_999), 4));
            required += 1L + random.nextInt(3_000);
        }
        return rungs;
    }

    /** A purchase, and then refunds of it and further purchases. */
    private Move[] moves() {
        Move[] moves = new Move[2 + random.nextInt(4)];
        long amount = random.nextInt(1_000_000);
        moves[0] = Move.purchase(amount);
        for (int i = 1; i < moves.length; i++) {
            long part = 1L + random.nextInt(400_000);
            moves[i] = switch (random.nextInt(5)) {
                case 0, 1 -> Move.purchase(random.nextInt(1_000_000));
                case 2 -> Move.refundTheRest(0);
                default -> Move.refund(0, part);
            };
        }
        return moves;
    }

    private static String decimal(long unscaled, int places) {
        BigDecimal stripped = BigDecimal.valueOf(unscaled, places).stripTrailingZeros();
        return stripped.toPlainString();
    }
}
