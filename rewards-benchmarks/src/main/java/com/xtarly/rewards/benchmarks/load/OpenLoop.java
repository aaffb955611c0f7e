package com.xtarly.rewards.benchmarks.load;

import com.xtarly.rewards.benchmarks.installation.Installation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Purchases at a constant rate, which {@code wrk} cannot do. Each has a time at which it is due, and its latency counts
 * from then: a server that stalls delays those behind, and all of them count. Its threads mostly sleep.
 */
record OpenLoop(int connections, double shareOfPeak) implements Load {
    private static final int MIN_AMOUNT = 1_000;
    private static final int MAX_AMOUNT = 500_000;
    /** Until all threads are there. */
    private static final Duration LEAD = Duration.ofMillis(300);

    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double NANOS_IN_A_MILLI = 1e6;

    @Override
    public Observation run(Turn turn) {
        long start = System.nanoTime() + LEAD.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<long[]>> tills = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Schedule schedule = new Schedule(start, turn.peak() * shareOfPeak, connections, i);
                tills.add(threads.submit(() -> latencies(turn, schedule)));
            }
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> till : tills) {
                latencies.add(till.get());
            }
            return observation(latencies.stream().flatMapToLong(Arrays::stream), System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A purchase failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What latencies, in nanoseconds, come to. */
    static Observation observation(LongStream latencies, long elapsedNanos) {
        long[] sorted = latencies.sorted().toArray();
        return new Observation(
                sorted.length * NANOS_IN_A_SECOND / elapsedNanos,
                sorted[sorted.length / 2] / NANOS_IN_A_MILLI,
                sorted[sorted.length * 99 / 100] / NANOS_IN_A_MILLI);
    }

    /** Bounded: the schedule ends, and each answer is waited for ten seconds at most. */
    private static long[] latencies(Turn turn, Schedule schedule) throws IOException {
        Installation installation = turn.installation();
        SplittableRandom random = new SplittableRandom(turn.seed() * 1_000L + schedule.connection());
        LongStream.Builder latencies = LongStream.builder();
        try (Till till = new Till(installation.port(), installation.apiKey())) {
            for (long n = 0;
                    schedule.due(n) < schedule.start() + turn.duration().toNanos();
                    n++) {
                int customer = random.nextInt(1, installation.customers() + 1);
                int amount = random.nextInt(MIN_AMOUNT, MAX_AMOUNT);
                long due = schedule.awaitDue(n);
                till.purchase(customer, amount);
                latencies.add(System.nanoTime() - due);
            }
        }
        return latencies.build().toArray();
    }
}
