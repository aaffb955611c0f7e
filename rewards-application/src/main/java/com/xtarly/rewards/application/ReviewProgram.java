package com.xtarly.rewards.application;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what in a program its owner may not have meant. All of it is allowed, and nothing is refused for it. A function
 * of its arguments.
 */
public final class ReviewProgram {
    /** A purchase a day for ten years: who gets a tier by more than these has nobody to show it to. */
    public static final long MAX_PURCHASES = 3_650;

    /** What is doubtful. */
    public enum Kind {
        /** Customers have tiers by the present program, and would have none. */
        ENDS_TIERS,
        /** A purchase like the example, by somebody without a tier, earns no points. */
        EARNS_NOTHING,
        /** A tier whose holders earn less than those who have none. */
        MULTIPLIER_BELOW_ONE,
        /** A tier whose holders earn less than those of the tier below. */
        MULTIPLIER_BELOW_LOWER_TIER,
        /** A tier that takes more than {@value #MAX_PURCHASES} purchases like the example. */
        OUT_OF_REACH,
        /** A ticket earns once, but a purchase without one earns too. */
        TICKET_UNIQUE_BUT_OPTIONAL
    }

    /**
     * One doubt.
     *
     * @param tier the tier it is about; null when it is about none
     */
    public record Doubt(Kind kind, @Nullable Tier tier) {}

    private ReviewProgram() {}

    /**
     * The doubts about a program, those about tiers from the lowest up.
     *
     * @param present the program that counts now, if one does
     * @param example a purchase as this business makes many
     */
    public static List<Doubt> review(Optional<Program> present, Program program, Amount example) {
        List<Doubt> doubts = new ArrayList<>();
        if (program.tiers().isEmpty()
                && present.filter(now -> !now.tiers().isEmpty()).isPresent()) {
            doubts.add(new Doubt(Kind.ENDS_TIERS, null));
        }
        boolean earnsNothing =
                program.earnRate().filter(rate -> rate.pointsFor(example) == 0).isPresent();
        if (earnsNothing) {
            doubts.add(new Doubt(Kind.EARNS_NOTHING, null));
        }
        multipliers(program, doubts);
        if (!earnsNothing) {
            outOfReach(program, example, doubts);
        }
        if (program.tickets().unique() && !program.tickets().required()) {
            doubts.add(new Doubt(Kind.TICKET_UNIQUE_BUT_OPTIONAL, null));
        }
        return doubts;
    }

    private static void multipliers(Program program, List<Doubt> doubts) {
        int below = 0;
        for (Tier tier : program.tiers()) {
            int multiplier = tier.multiplier().tenThousandths();
            if (multiplier < Multiplier.ONE.tenThousandths()) {
                doubts.add(new Doubt(Kind.MULTIPLIER_BELOW_ONE, tier));
            } else if (multiplier < below) {
                doubts.add(new Doubt(Kind.MULTIPLIER_BELOW_LOWER_TIER, tier));
            }
            below = multiplier;
        }
    }

    /** Climbs the ladder by purchases like the example; only the first tier that takes too many is told. */
    private static void outOfReach(Program program, Amount example, List<Doubt> doubts) {
        long purchases = 0;
        long points = 0;
        for (Tier tier : program.tiers()) {
            long each = program.calculate(example, points).points();
            if (points < tier.pointsRequired() && each > 0) {
                long more = -Math.floorDiv(points - tier.pointsRequired(), each);
                purchases += more;
                points += more * each;
            }
            if (points < tier.pointsRequired() || purchases > MAX_PURCHASES) {
                doubts.add(new Doubt(Kind.OUT_OF_REACH, tier));
                return;
            }
        }
    }
}
