package com.xtarly.rewards.benchmarks.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where the figures come from; on another machine they are others.
 *
 * @param loadBefore the load average of the minute before: what else was running
 * @param syncMicros how long the disk takes to keep a page
 */
public record Machine(
        int processors,
        String processor,
        String memory,
        String system,
        String java,
        String postgres,
        String loadBefore,
        double syncMicros,
        boolean durable) {
    private static final Path PROC = Path.of("/proc");
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    /** Describes the machine; the disk is the one that a directory is on. */
    public static Machine of(Path directory) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                valueOf("cpuinfo", "model name"),
                valueOf("meminfo", "MemTotal"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                "not started",
                loadAverage(),
                DiskSync.medianMicros(directory),
                false);
    }

    /** The same, with the PostgreSQL that runs on it. */
    public Machine with(Database database) {
        boolean on = DURABLE.stream().allMatch(setting -> database.show(setting).equals("on"));
        return new Machine(
                processors,
                processor,
                memory,
                system,
                java,
                database.show("server_version"),
                loadBefore,
                syncMicros,
                on);
    }

    /** For people. */
    public List<String> text() {
        return List.of(
                "Machine: " + processors + " processors (" + processor + "), " + memory + ", " + system,
                "Java: " + java,
                "PostgreSQL: " + postgres + ", " + String.join(", ", DURABLE) + (durable ? " on" : " NOT ALL ON"),
                "Disk: %.0f µs to keep a page; load average before: %s".formatted(syncMicros, loadBefore));
    }

    private static String loadAverage() {
        String line = String.join("", lines("loadavg"));
        return line.substring(0, Math.max(0, line.indexOf(' ')));
    }

    private static String valueOf(String file, String name) {
        return lines(file).stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PROC.resolve(file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
