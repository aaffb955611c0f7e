package com.xtarly.rewards.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.benchmarks.calculators.Calculators;
import com.xtarly.rewards.benchmarks.calculators.Cost;
import com.xtarly.rewards.benchmarks.installation.Heap;
import com.xtarly.rewards.benchmarks.installation.Installation;
import com.xtarly.rewards.benchmarks.installation.Machine;
import com.xtarly.rewards.benchmarks.report.Measurements;
import com.xtarly.rewards.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: the calculators alone first, then the installations under load, then their audits. */
final class Benchmark implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);

    private final Plan plan;
    private final Path checkout;
    private final Path directory;
    private final List<Installation> installations = new ArrayList<>();

    /**
     * A run that has yet to begin.
     *
     * @param directory an empty one, for everything that is only needed meanwhile
     */
    Benchmark(Plan plan, Path checkout, Path directory) {
        this.plan = plan;
        this.checkout = checkout;
        this.directory = directory;
    }

    Report run() throws IOException {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Machine machine = Machine.of(directory);
        LOG.info("Measuring the calculators");
        List<Cost> calculators = Calculators.measure(plan.forks());
        for (long entries : plan.sizes()) {
            LOG.info("Starting a server and filling it with {} entries", entries);
            Path own = Files.createDirectory(directory.resolve("entries-" + entries));
            installations.add(Installation.start(checkout, own, entries));
        }
        Rounds rounds = new Rounds(plan, installations);
        rounds.warmUp();
        Measurements measurements = rounds.measure();
        LOG.info("Auditing");
        List<JsonNode> audits = installations.stream().map(Installation::audit).toList();
        return new Report(
                startedAt,
                machine.with(installations.get(0).database()),
                measurements,
                calculators,
                largestHeap(),
                audits);
    }

    @Override
    public void close() {
        installations.forEach(Installation::close);
    }

    private Heap largestHeap() {
        return installations.stream()
                .map(Installation::heap)
                .max(Comparator.comparingLong(Heap::peakMegabytes))
                .orElseThrow();
    }
}
