package com.xtarly.rewards.benchmarks;

import com.xtarly.rewards.benchmarks.installation.Execution;
import com.xtarly.rewards.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@code bin/bench} runs. Exits with 0 when everything could be measured, be it faster or slower than wanted. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Options options = options(arguments);
        Path directory = Files.createTempDirectory("xtarly-bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(directory)));
        try (Benchmark benchmark =
                new Benchmark(options.quick() ? Plan.QUICK : Plan.FULL, options.checkout(), directory)) {
            Report report = benchmark.run();
            report.write(options.json());
            LOG.info("\n{}\n\nWritten to {}", String.join("\n", report.text()), options.json());
        } catch (IllegalStateException e) {
            LOG.error("{}", e.getMessage());
            LOG.debug("The failure", e);
            System.exit(FAILED);
        }
        System.exit(0);
    }

    private static Options options(String... arguments) {
        try {
            return Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            System.exit(MISUNDERSTOOD);
            throw e;
        }
    }

    private static void cleanUp(Path directory) {
        Execution.endAll();
        try (Stream<Path> inside = Files.walk(directory)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("{} is left over: {}", directory, e.getMessage());
        }
    }
}
