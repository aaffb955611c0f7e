package com.xtarly.rewards.benchmarks.report;

import com.xtarly.rewards.benchmarks.calculators.Cost;
import com.xtarly.rewards.benchmarks.installation.Heap;
import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;
import com.xtarly.rewards.benchmarks.report.Measurements.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What we promise ourselves, held against what was measured. */
public final class Targets {
    private static final double P99_MILLIS = 25;
    /** Whoever guesses keys must not make the tills at their address wait for twice as long. */
    private static final double GUESSED = 2;

    private static final double HEAP_MEGABYTES = 256;
    private static final double LARGE_TO_SMALL = 0.9;
    private static final double NAIVE = 2;
    /** What a measurement of bytes may be off by; the smallest object has 16. */
    private static final double BYTES = 1;

    /** One scenario's rate to another's. */
    private record Ratio(String what, Scenario dividend, Scenario divisor, double bound) {}

    private static final List<Ratio> RATIOS = List.of(
            new Ratio("16 connections ÷ pgbench", Scenario.PURCHASES_16, Scenario.CLASSIC, 1.0),
            new Ratio("64 connections ÷ pgbench", Scenario.PURCHASES_64, Scenario.CLASSIC, 2.0),
            new Ratio("with keys ÷ without, 16 connections", Scenario.KEYED_16, Scenario.PURCHASES_16, 0.85),
            new Ratio("with keys ÷ without, 64 connections", Scenario.KEYED_64, Scenario.PURCHASES_64, 0.85),
            new Ratio("one customer ÷ all, 16 connections", Scenario.HOT_16, Scenario.PURCHASES_16, 1.0),
            new Ratio("one customer ÷ all, 64 connections", Scenario.HOT_64, Scenario.PURCHASES_64, 1.0),
            new Ratio("reads ÷ purchases, 16 connections", Scenario.READS_16, Scenario.PURCHASES_16, 1.5),
            new Ratio("reads ÷ purchases, 64 connections", Scenario.READS_64, Scenario.PURCHASES_64, 1.5));

    private Targets() {}

    /** Of the server under load, at each size of the ledger and from the smallest to the largest. */
    public static List<Verdict> ofServer(Measurements measured) {
        List<Verdict> verdicts = new ArrayList<>();
        for (long entries : measured.sizes()) {
            String size = TextTable.count(entries) + " entries: ";
            RATIOS.forEach(ratio -> verdicts.add(Verdict.atLeast(
                    ratio.bound(),
                    size + ratio.what(),
                    measured.ratio(new Place(ratio.dividend(), entries), new Place(ratio.divisor(), entries)))));
            verdicts.add(Verdict.atMost(
                    P99_MILLIS,
                    size + "p99 at half the peak rate, ms",
                    measured.median(new Place(Scenario.HALF_PEAK, entries)).p99Millis()));
            verdicts.add(Verdict.atMost(
                    GUESSED,
                    size + "p99 beside a guesser of keys ÷ alone",
                    measured.ratio(
                            Observation::p99Millis,
                            new Place(Scenario.BESIDE_GUESSER, entries),
                            new Place(Scenario.HALF_PEAK, entries))));
        }
        if (measured.sizes().size() > 1) {
            verdicts.add(largeToSmall(Scenario.PURCHASES_16, measured));
            verdicts.add(largeToSmall(Scenario.PURCHASES_64, measured));
        }
        return verdicts;
    }

    /** Of the largest heap any server used. */
    public static Verdict ofHeap(Heap heap) {
        return Verdict.atMost(HEAP_MEGABYTES, "heap the server may use, MB", (double)
                Math.max(heap.maximumMegabytes(), heap.peakMegabytes()));
    }

    /** Of one calculator: a naive one in floating point, and the result alone, are what it is held against. */
    public static List<Verdict> ofCalculator(Cost cost) {
        return List.of(
                Verdict.atMost(NAIVE, cost.program() + " calculator: ns ÷ naive ns", cost.nanos() / cost.naiveNanos()),
                Verdict.atMost(
                        BYTES,
                        cost.program() + " calculator: bytes beyond the result",
                        Math.max(0, cost.bytes() - cost.resultBytes())));
    }

    private static Verdict largeToSmall(Scenario scenario, Measurements measured) {
        List<Long> sizes = measured.sizes();
        long small = Collections.min(sizes);
        long large = Collections.max(sizes);
        String what = "%s: %s entries ÷ %s".formatted(scenario.title(), TextTable.count(large), TextTable.count(small));
        return Verdict.atLeast(
                LARGE_TO_SMALL, what, measured.ratio(new Place(scenario, large), new Place(scenario, small)));
    }
}
