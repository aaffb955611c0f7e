package com.xtarly.rewards.domain.vectors;

import com.xtarly.rewards.domain.vectors.Scenario.Move;
import com.xtarly.rewards.domain.vectors.Scenario.Rules;
import com.xtarly.rewards.domain.vectors.Scenario.Rung;
import com.xtarly.rewards.domain.vectors.Scenario.Standing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers a scenario in another way than the calculators do. It knows none of their types; it computes with fractions
 * that are never divided; and it takes nothing back: it keeps what is left of each purchase, and adds up afresh what
 * all of them are worth.
 */
final class Oracle {
    private static final long MAX_AMOUNT = 999_999_999_999L;
    private static final BigInteger RANGE = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);
    private static final String INVALID = "VALIDATION_ERROR";

    private final Scenario scenario;
    /** One for each move; null where it was refused or is a refund. */
    private final List<Sale> sales = new ArrayList<>();

    private Worth total;

    private Oracle(Scenario scenario) {
        this.scenario = scenario;
        this.total = total();
    }

    /** What points and stamps are worth together. */
    private record Worth(BigInteger base, BigInteger points, BigInteger stamps) {
        static final Worth NOTHING = new Worth(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

        Worth plus(Worth other) {
            return new Worth(base.add(other.base), points.add(other.points), stamps.add(other.stamps));
        }

        Worth minus(Worth other) {
            return new Worth(base.subtract(other.base), points.subtract(other.points), stamps.subtract(other.stamps));
        }
    }

    /** A purchase, and what is left of it. */
    private static final class Sale {
        final Rung tier;
        long left;
        boolean touched;

        Sale(Rung tier, long left) {
            this.tier = tier;
            this.left = left;
        }
    }

    /** The answers, one for each move; none when the program itself is refused. */
    static List<Answer> answers(Scenario scenario) {
        Oracle oracle = new Oracle(scenario);
        return scenario.moves().stream().map(oracle::answer).toList();
    }

    static boolean accepts(Rules program) {
        boolean rate = !program.givesPoints()
                || (isWithin(1, program.unit(), MAX_AMOUNT) && Fraction.isWritten(program.rate(), 1_000_000, 6));
        int tiers = program.ladder().size();
        boolean size = program.type().equals("tiers") ? isWithin(1, tiers, 20) : tiers == 0;
        boolean rungs = program.ladder().stream()
                .allMatch(rung -> Fraction.isWritten(rung.multiplier(), 100, 4)
                        && isWithin(0, rung.pointsRequired(), RANGE.longValueExact()));
        boolean distinct = program.ladder().stream().map(Rung::name).distinct().count() == tiers
                && program.ladder().stream()
                                .map(Rung::pointsRequired)
                                .distinct()
                                .count()
                        == tiers;
        return rate && size && rungs && distinct;
    }

    private Answer answer(Move move) {
        if (move.amount() != null && !isWithin(0, move.amount(), MAX_AMOUNT)) {
            return refused(INVALID);
        }
        return move.refundOf() == null ? purchase(move.amount()) : refund(move);
    }

    private Answer purchase(long amount) {
        Worth before = total;
        Rung tier = tier();
        sales.add(new Sale(tier, amount));
        total = total();
        if (!isInRange(points())
                || !isInRange(lifetime())
                || !isInRange(total.minus(before).points())) {
            sales.remove(sales.size() - 1);
            total = total();
            return refused(INVALID);
        }
        return answer(total.minus(before), tier);
    }

    private Answer refund(Move move) {
        Sale sale = sales.get(move.refundOf());
        if (sale == null) {
            return refused(INVALID);
        }
        long amount = move.amount() == null ? sale.left : move.amount();
        if (amount > sale.left || (sale.left == 0 && sale.touched)) {
            return refused("REFUND_EXCEEDS_PURCHASE");
        }
        Worth before = total;
        sale.left -= amount;
        sale.touched = true;
        total = total();
        sales.add(null);
        return answer(total.minus(before), sale.tier);
    }

    private Answer refused(String code) {
        sales.add(null);
        return Answer.refused(code);
    }

    private Answer answer(Worth moved, Rung tier) {
        long points = points().longValueExact();
        long stamps = total.stamps().longValueExact() + scenario.before().stamps();
        Standing after = new Standing(points, stamps, lifetime().longValueExact());
        return new Answer(
                "",
                moved.base().longValueExact(),
                moved.points().longValueExact(),
                moved.stamps().longValueExact(),
                name(tier),
                after,
                name(tier()));
    }

    private BigInteger points() {
        return total.points().add(BigInteger.valueOf(scenario.before().points()));
    }

    private BigInteger lifetime() {
        return total.points().add(BigInteger.valueOf(scenario.before().lifetimePoints()));
    }

    /** What all purchases together are worth, each as far as it is left. */
    private Worth total() {
        return sales.stream()
                .filter(sale -> sale != null)
                .map(sale -> worth(scenario.program(), sale))
                .reduce(Worth.NOTHING, Worth::plus);
    }

    private static Worth worth(Rules program, Sale sale) {
        if (!program.givesPoints()) {
            boolean goesBack = sale.touched && sale.left == 0;
            return new Worth(BigInteger.ZERO, BigInteger.ZERO, goesBack ? BigInteger.ZERO : BigInteger.ONE);
        }
        BigInteger base = Fraction.of(sale.left)
                .times(Fraction.of(program.rate()))
                .over(program.unit())
                .floor();
        BigInteger points = sale.tier == null
                ? base
                : Fraction.of(base).times(Fraction.of(sale.tier.multiplier())).floor();
        return new Worth(base, points, BigInteger.ZERO);
    }

    /** The last rung that is reached; the ladder of a scenario is written lowest first. */
    private Rung tier() {
        Optional<Rung> reached = scenario.program().ladder().stream()
                .filter(rung -> BigInteger.valueOf(rung.pointsRequired()).compareTo(lifetime()) <= 0)
                .reduce((lower, higher) -> higher);
        return reached.orElse(null);
    }

    private static String name(Rung tier) {
        return tier == null ? null : tier.name();
    }

    private static boolean isInRange(BigInteger count) {
        return count.abs().compareTo(RANGE) <= 0;
    }

    private static boolean isWithin(long from, long number, long to) {
        return from <= number && number <= to;
    }
}
