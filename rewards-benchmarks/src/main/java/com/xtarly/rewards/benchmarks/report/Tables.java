package com.xtarly.rewards.benchmarks.report;

import com.xtarly.rewards.benchmarks.calculators.Cost;
import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;
import com.xtarly.rewards.benchmarks.report.Measurements.Place;
import java.util.ArrayList;
import java.util.List;

/** What is shown of a run. */
final class Tables {
    private Tables() {}

    static List<String> of(Measurements measurements) {
        List<String> lines = new ArrayList<>();
        for (long entries : measurements.sizes()) {
            TextTable table = new TextTable(TextTable.count(entries) + " entries", "per second", "p50 ms", "p99 ms");
            for (Scenario scenario : Scenario.values()) {
                Observation median = measurements.median(new Place(scenario, entries));
                table.row(List.of(
                        scenario.title(),
                        TextTable.count(Math.round(median.perSecond())),
                        TextTable.decimal(median.p50Millis()),
                        TextTable.decimal(median.p99Millis())));
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(table.lines());
        }
        return lines;
    }

    static List<String> of(List<Cost> calculators) {
        TextTable table = new TextTable("calculator", "ns", "naive ns", "bytes", "bytes of the result");
        calculators.forEach(cost -> table.row(List.of(
                cost.program(),
                TextTable.decimal(cost.nanos()),
                TextTable.decimal(cost.naiveNanos()),
                TextTable.decimal(cost.bytes()),
                TextTable.decimal(cost.resultBytes()))));
        return table.lines();
    }

    static List<String> ofVerdicts(List<Verdict> verdicts) {
        TextTable table = new TextTable("target", "measured", "wanted", "reached");
        verdicts.forEach(verdict -> table.row(List.of(
                verdict.what(),
                TextTable.decimal(verdict.figure()),
                switch (verdict.direction()) {
                            case AT_LEAST -> "≥ ";
                            case AT_MOST -> "≤ ";
                        }
                        + TextTable.decimal(verdict.bound()),
                verdict.reached() ? "yes" : "no")));
        return table.lines();
    }
}
