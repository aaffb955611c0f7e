package com.xtarly.rewards.domain.earning;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Name;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The formulas against {@link ExactOracle}, over a million random cases of every magnitude and over all the edges. */
class FormulaOracleTest {
    private static final int CASES = 1_000_000;
    private static final long[] AMOUNTS = {0, 1, 999, 1_000, 1_500, 35_000, 35_900, Amount.MAX_MINOR_UNITS};
    private static final long[] UNITS = {1, 2, 3, 7, 1_000, 999_983, Amount.MAX_MINOR_UNITS};
    private static final long[] RATES = {
        1, 999_999, 1_000_000, 1_000_001, 3_000_000, 333_333_333_333L, EarnRate.MAX_MILLIONTHS
    };
    private static final int[] MULTIPLIERS = {1, 9_999, 10_000, 10_001, 12_345, 15_000, Multiplier.MAX_TEN_THOUSANDTHS};

    @Test
    void a_million_random_purchases_earn_what_the_oracle_says() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            compare(
                    upTo(random, Amount.MAX_MINOR_UNITS + 1) - 1,
                    upTo(random, Amount.MAX_MINOR_UNITS),
                    upTo(random, EarnRate.MAX_MILLIONTHS),
                    (int) upTo(random, Multiplier.MAX_TEN_THOUSANDTHS),
                    "seed " + seed);
        }
    }

    @Test
    void all_the_edges_together_earn_what_the_oracle_says() {
        for (long amount : AMOUNTS) {
            for (long unit : UNITS) {
                for (long rate : RATES) {
                    for (int multiplier : MULTIPLIERS) {
                        compare(amount, unit, rate, multiplier, "edge");
                    }
                }
            }
        }
    }

    @Test
    void random_multiplications_of_any_points_are_what_the_oracle_says() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES / 5; i++) {
            long points = upTo(random, Long.MAX_VALUE);
            Multiplier multiplier = new Multiplier((int) upTo(random, Multiplier.MAX_TEN_THOUSANDTHS));

            BigInteger exact = ExactOracle.multiplied(BigInteger.valueOf(points), written(multiplier));

            if (multiplier.applyTo(points) != ExactOracle.saturated(exact)) {
                assertThat(multiplier.applyTo(points))
                        .as("%s × %s, seed %d", points, multiplier, seed)
                        .isEqualTo(ExactOracle.saturated(exact));
            }
        }
    }

    private static void compare(long amount, long unit, long millionths, int tenThousandths, String origin) {
        EarnRate rate = new EarnRate(unit, millionths);
        Tier tier = new Tier(Name.of("Gold"), 0, new Multiplier(tenThousandths));
        BigInteger exact = ExactOracle.points(amount, BigDecimal.valueOf(millionths, 6), unit);
        long base = ExactOracle.saturated(exact);
        long points = ExactOracle.saturated(ExactOracle.multiplied(exact, BigDecimal.valueOf(tenThousandths, 4)));

        Calculation plain = Calculation.ofPoints(Amount.of(amount), rate);
        Calculation tiered = Calculation.ofTier(Amount.of(amount), rate, tier);

        if (plain.points() != base || tiered.basePoints() != base || tiered.points() != points) {
            assertThat(tiered)
                    .as("%s: %s, the oracle says %d and %d", origin, plain, base, points)
                    .isNull();
        }
    }

    private static BigDecimal written(Multiplier multiplier) {
        return BigDecimal.valueOf(multiplier.tenThousandths(), 4);
    }

    /** 1 to a limit, each number of digits as likely as any other. */
    private static long upTo(SplittableRandom random, long limit) {
        int bits = 1 + random.nextInt(Long.SIZE - Long.numberOfLeadingZeros(limit));
        long number = random.nextLong() >>> (Long.SIZE - bits);
        return number < 1 || number > limit ? random.nextLong(limit) + 1 : number;
    }
}
