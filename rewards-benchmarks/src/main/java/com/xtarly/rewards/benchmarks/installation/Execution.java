package com.xtarly.rewards.benchmarks.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Processes that do not run longer than they may, and are all ended by {@link #endAll}. */
public final class Execution {
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private static final Set<Process> CHILDREN = ConcurrentHashMap.newKeySet();

    private Execution() {}

    /**
     * Runs a command to its end.
     *
     * @return what it printed on standard output
     * @throws IllegalStateException when it fails or takes longer than {@code limit}, with what it printed
     */
    public static String run(List<String> command, Map<String, String> environment, Duration limit) {
        try {
            Path out = Files.createTempFile("bench", ".out");
            Path err = Files.createTempFile("bench", ".err");
            try {
                int code = await(start(command, environment, out, err), limit);
                if (code != 0) {
                    throw new IllegalStateException("%s ended with %d. %s%s"
                            .formatted(command.get(0), code, Files.readString(err), Files.readString(out)));
                }
                return Files.readString(out);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends whatever is still running; the last thing to do before this process ends, however it does. */
    public static void endAll() {
        CHILDREN.forEach(Execution::end);
    }

    /** Starts a command that runs until {@link #end}. */
    static Process start(List<String> command, Map<String, String> environment, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REWARDS_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        CHILDREN.add(process);
        var unused = process.onExit().thenAccept(CHILDREN::remove);
        return process;
    }

    /** Ends a process and what it started: politely first, for our server stops its PostgreSQL itself. */
    static void end(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroy);
    }

    private static int await(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IllegalStateException("A command took longer than " + limit.toSeconds() + " s.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", e);
        } finally {
            end(process);
        }
    }
}
