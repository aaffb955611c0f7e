package com.xtarly.rewards.benchmarks.calculators;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each calculator over purchases that differ, beside a naive one and beside the making of a result. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CalculatorBenchmark {
    /** A power of two, so that the next one is found without a division. */
    private static final int PURCHASES = 1024;

    private static final long SEED = 20_260_101;
    private static final int MAX_AMOUNT = 1_000_000;
    private static final long MAX_LIFETIME = 2_000;

    private final EarnRate rate = EarnRate.of(1_000, new BigDecimal("1.25"));
    private final TierLadder ladder = new TierLadder(
            List.of(tier("Silver", 500, "1.25"), tier("Gold", 1_000, "1.5"), tier("Platinum", 1_500, "2")));
    private final Program points = new PointsProgram(rate);
    private final Program tiers = new TiersProgram(rate, ladder);
    private final Program stamps = new StampsProgram();
    private final NaiveCalculator naive = new NaiveCalculator(rate, ladder.tiers());
    private final Amount[] amounts = new Amount[PURCHASES];
    private final long[] lifetimes = new long[PURCHASES];
    private int next;

    /** Draws the purchases, always the same. */
    public CalculatorBenchmark() {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        for (int i = 0; i < PURCHASES; i++) {
            amounts[i] = Amount.of(random.nextInt(MAX_AMOUNT));
            lifetimes[i] = random.nextLong(MAX_LIFETIME);
        }
    }

    @Benchmark
    public Calculation points() {
        int i = advance();
        return points.calculate(amounts[i], lifetimes[i]);
    }

    @Benchmark
    public Calculation pointsNaive() {
        return naive.points(amounts[advance()]);
    }

    @Benchmark
    public Calculation tiers() {
        int i = advance();
        return tiers.calculate(amounts[i], lifetimes[i]);
    }

    @Benchmark
    public Calculation tiersNaive() {
        int i = advance();
        return naive.tiers(amounts[i], lifetimes[i]);
    }

    @Benchmark
    public Calculation stamps() {
        int i = advance();
        return stamps.calculate(amounts[i], lifetimes[i]);
    }

    /** Stamps need no arithmetic: the naive way and the result alone are the same. */
    @Benchmark
    public Calculation result() {
        int i = advance();
        return new Calculation.Earned(amounts[i], rate, lifetimes[i], null, lifetimes[i], 0);
    }

    private int advance() {
        next = (next + 1) & (PURCHASES - 1);
        return next;
    }

    private static Tier tier(String name, long pointsRequired, String multiplier) {
        return new Tier(Name.of(name), pointsRequired, Multiplier.of(new BigDecimal(multiplier)));
    }
}
