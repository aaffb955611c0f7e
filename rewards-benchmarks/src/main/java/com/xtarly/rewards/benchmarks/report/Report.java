package com.xtarly.rewards.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.xtarly.rewards.benchmarks.calculators.Cost;
import com.xtarly.rewards.benchmarks.installation.Heap;
import com.xtarly.rewards.benchmarks.installation.Machine;
import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;
import com.xtarly.rewards.benchmarks.report.Measurements.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All of a run: as JSON, with every single measurement, and as tables of medians.
 *
 * @param heap the largest of any server
 * @param audits what the audit of each installation said after all of it
 */
public record Report(
        String startedAt,
        Machine machine,
        Measurements measurements,
        List<Cost> calculators,
        Heap heap,
        List<JsonNode> audits) {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private record Row(Scenario scenario, String title, long entries, Observation median) {}

    private record Figure(String what, double figure, Verdict.Direction direction, double bound, boolean reached) {
        static Figure of(Verdict verdict) {
            return new Figure(
                    verdict.what(), verdict.figure(), verdict.direction(), verdict.bound(), verdict.reached());
        }
    }

    private record Content(Report run, List<Row> medians, List<Figure> targets) {}

    /** Writes it as JSON. */
    public void write(Path file) {
        try {
            Content content = new Content(
                    this, rows(), verdicts().stream().map(Figure::of).toList());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be written to " + file + ".", e);
        }
    }

    /** The tables, for people. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.addAll(machine.text());
        lines.add("");
        lines.addAll(Tables.of(measurements));
        lines.add("");
        lines.addAll(Tables.of(calculators));
        lines.add("");
        lines.addAll(Tables.ofVerdicts(verdicts()));
        lines.add("");
        lines.add("Heap of the server: %d MB allowed, %d MB used at most."
                .formatted(heap.maximumMegabytes(), heap.peakMegabytes()));
        audits.forEach(audit -> lines.add("Audit: %s entries, %s."
                .formatted(
                        TextTable.count(audit.path("entries").asLong()),
                        audit.path("clean").asBoolean() ? "every balance is their sum" : "NOT CLEAN")));
        return lines;
    }

    private List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>(Targets.ofServer(measurements));
        calculators.forEach(cost -> verdicts.addAll(Targets.ofCalculator(cost)));
        verdicts.add(Targets.ofHeap(heap));
        return verdicts;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (long entries : measurements.sizes()) {
            for (Scenario scenario : Scenario.values()) {
                Observation median = measurements.median(new Place(scenario, entries));
                rows.add(new Row(scenario, scenario.title(), entries, median));
            }
        }
        return rows;
    }
}
