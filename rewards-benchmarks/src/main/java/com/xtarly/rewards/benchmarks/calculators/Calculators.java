package com.xtarly.rewards.benchmarks.calculators;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link CalculatorBenchmark} in processes of its own. */
public final class Calculators {
    private static final String BYTES = "gc.alloc.rate.norm";
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);
    private static final int ITERATIONS = 5;

    private Calculators() {}

    /** What each calculator costs, over so many processes for each benchmark. */
    public static List<Cost> measure(int forks) {
        Map<String, RunResult> results = results(forks).stream()
                .collect(Collectors.toMap(each -> each.getPrimaryResult().getLabel(), Function.identity()));
        double resultBytes = bytes(results, "result");
        return List.of(
                cost(results, "points", "pointsNaive", resultBytes),
                cost(results, "tiers", "tiersNaive", resultBytes),
                cost(results, "stamps", "result", resultBytes));
    }

    private static Collection<RunResult> run(int forks) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(CalculatorBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .forks(forks)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(ITERATION)
                        .measurementIterations(ITERATIONS)
                        .measurementTime(ITERATION)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static List<RunResult> results(int forks) {
        try {
            return List.copyOf(run(forks));
        } catch (RunnerException e) {
            throw new IllegalStateException("The calculators could not be measured.", e);
        }
    }

    private static Cost cost(Map<String, RunResult> results, String name, String naive, double resultBytes) {
        return new Cost(name, nanos(results, name), nanos(results, naive), bytes(results, name), resultBytes);
    }

    private static double nanos(Map<String, RunResult> results, String name) {
        return of(results, name).getPrimaryResult().getScore();
    }

    private static double bytes(Map<String, RunResult> results, String name) {
        return Objects.requireNonNull(of(results, name).getSecondaryResults().get(BYTES))
                .getScore();
    }

    private static RunResult of(Map<String, RunResult> results, String name) {
        RunResult result = results.get(name);
        if (result == null) {
            throw new IllegalStateException("JMH has not measured " + name + ".");
        }
        return result;
    }
}
