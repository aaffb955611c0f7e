package com.xtarly.rewards.benchmarks;

import com.xtarly.rewards.benchmarks.installation.Installation;
import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;
import com.xtarly.rewards.benchmarks.load.Turn;
import com.xtarly.rewards.benchmarks.report.Measurement;
import com.xtarly.rewards.benchmarks.report.Measurements;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything in turn, round after round, so that what disturbs the machine for a while disturbs everybody alike. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Set<Scenario> DECIDE_PEAK = EnumSet.of(Scenario.PURCHASES_16, Scenario.PURCHASES_64);
    /** A ledger up to this size begins every round afresh; a larger one hardly notices what a round adds. */
    private static final long FORGOTTEN_AFTER_ROUND = 100_000;

    private final Plan plan;
    private final List<Installation> installations;
    private final List<Measurement> measured = new ArrayList<>();
    private int turns;

    Rounds(Plan plan, List<Installation> installations) {
        this.plan = plan;
        this.installations = installations;
    }

    /** Until the compiler of each server's virtual machine has seen what matters. */
    void warmUp() {
        for (Installation installation : installations) {
            LOG.info("Warming up, {} s, the server of {} entries", plan.warmUp().toSeconds(), installation.entries());
            for (Scenario scenario : List.of(Scenario.PURCHASES_16, Scenario.PURCHASES_64, Scenario.READS_64)) {
                var unused = scenario.run(new Turn(installation, plan.warmUp().dividedBy(3), turns++, 0));
            }
        }
    }

    Measurements measure() {
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Installation installation : installations) {
                LOG.info("Round {} of {}, {} entries", round, plan.rounds(), installation.entries());
                if (installation.entries() <= FORGOTTEN_AFTER_ROUND) {
                    installation.refill();
                }
                installation.settle();
                measure(installation, round);
                installation.settle();
            }
        }
        return new Measurements(measured);
    }

    private void measure(Installation installation, int round) {
        double peak = 0;
        for (Scenario scenario : Scenario.values()) {
            installation.database().checkpoint();
            Observation seen = scenario.run(new Turn(installation, plan.turn(), turns++, peak));
            if (DECIDE_PEAK.contains(scenario)) {
                peak = Math.max(peak, seen.perSecond());
            }
            LOG.info("{}", String.format(Locale.ROOT, "  %8.0f/s  %s", seen.perSecond(), scenario.title()));
            measured.add(new Measurement(scenario, installation.entries(), round, seen));
        }
    }
}
