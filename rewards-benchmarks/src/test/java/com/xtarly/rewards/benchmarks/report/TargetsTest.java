package com.xtarly.rewards.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.benchmarks.calculators.Cost;
import com.xtarly.rewards.benchmarks.installation.Heap;
import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetsTest {
    @Test
    void exactly_the_target_is_enough_and_less_is_not() {
        assertThat(Verdict.atLeast(1, "rate", 1).reached()).isTrue();
        assertThat(Verdict.atLeast(1, "rate", 0.999).reached()).isFalse();
        assertThat(Verdict.atMost(25, "p99", 25).reached()).isTrue();
        assertThat(Verdict.atMost(25, "p99", 25.001).reached()).isFalse();
    }

    @Test
    void the_unknown_reaches_nothing() {
        assertThat(Verdict.atLeast(1, "rate", Double.NaN).reached()).isFalse();
        assertThat(Verdict.atMost(1, "rate", Double.NaN).reached()).isFalse();
    }

    @Test
    void all_rates_alike_reach_some_targets_and_miss_others() {
        List<Verdict> verdicts = Targets.ofServer(everythingAt(1_000, 10_000));

        assertThat(verdicts).filteredOn(Verdict::reached).hasSize(7);
        assertThat(verdicts)
                .filteredOn(verdict -> !verdict.reached())
                .extracting(Verdict::what)
                .containsExactly(
                        "10 000 entries: 64 connections ÷ pgbench",
                        "10 000 entries: reads ÷ purchases, 16 connections",
                        "10 000 entries: reads ÷ purchases, 64 connections");
    }

    @Test
    void the_largest_ledger_is_held_against_the_smallest() {
        List<Measurement> both = Stream.of(everythingAt(1_000, 10_000), everythingAt(850, 5_000_000))
                .flatMap(measured -> measured.all().stream())
                .toList();

        List<Verdict> verdicts = Targets.ofServer(new Measurements(both));

        assertThat(verdicts)
                .contains(Verdict.atLeast(0.9, "purchases, 64 connections: 5 000 000 entries ÷ 10 000", 0.85));
    }

    @Test
    void a_calculator_is_held_against_the_naive_one_and_its_result() {
        List<Verdict> verdicts = Targets.ofCalculator(new Cost("tiers", 15, 10, 64.02, 48));

        assertThat(verdicts).extracting(Verdict::figure).startsWith(1.5);
        assertThat(verdicts).extracting(Verdict::reached).containsExactly(true, false);
    }

    @Test
    void the_heap_that_is_allowed_counts_even_when_less_is_used() {
        assertThat(Targets.ofHeap(new Heap(256, 140)).reached()).isTrue();
        assertThat(Targets.ofHeap(new Heap(512, 140)).reached()).isFalse();
    }

    private static Measurements everythingAt(double perSecond, long entries) {
        return new Measurements(Arrays.stream(Scenario.values())
                .map(scenario -> new Measurement(scenario, entries, 1, new Observation(perSecond, 5, 20)))
                .toList());
    }
}
