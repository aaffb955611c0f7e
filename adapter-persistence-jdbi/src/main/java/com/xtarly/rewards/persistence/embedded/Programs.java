package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL's programs, run as they insist on: never as root, always in the same locale. */
final class Programs {
    /** What they get of our environment: nothing that could bend settings or hold a secret. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "TZ");

    private static final Duration PROBE = Duration.ofSeconds(10);

    private final Path bin;
    private final List<String> unprivileged;

    private Programs(Path bin, List<String> unprivileged) {
        this.bin = bin;
        this.unprivileged = unprivileged;
    }

    static Programs fromClasspath(DataDirectory directory) {
        Path unpacked = Archive.forThisMachine().unpackedIn(Archive.places(directory));
        return new Programs(unpacked.resolve("bin"), unprivileged());
    }

    /** A program with its arguments. */
    ProcessBuilder command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(unprivileged);
        words.add(bin.resolve(program).toString());
        words.addAll(arguments);
        return plain(words);
    }

    /** The same, out of reach of the terminal's Ctrl-C. The process has the pid of the program. */
    ProcessBuilder commandInOwnSession(String program, List<String> arguments) {
        ProcessBuilder command = command(program, arguments);
        command.command().add(0, "setsid");
        return command;
    }

    /** Runs a command to its end; true if it succeeded in time. */
    static boolean run(ProcessBuilder command, String input, Duration bound) {
        Process process = start(command);
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It has ended without reading; its exit code tells how.
        }
        if (!Waiting.until(bound, () -> !process.isAlive())) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The program " + command.command().get(0) + " cannot be run. Install it, or set REWARDS_DB_URL to"
                            + " an existing PostgreSQL.",
                    e);
        }
    }

    /** What root has to say first: inside a user namespace without a mapping it is nobody. */
    private static List<String> unprivileged() {
        if (!isRoot()) {
            return List.of();
        }
        if (!run(plain(List.of("unshare", "--user", "true")), "", PROBE)) {
            throw new IllegalStateException("PostgreSQL refuses to run as root, and this system does not let root"
                    + " step down (unshare --user). Run as a normal user, or set REWARDS_DB_URL to an existing"
                    + " PostgreSQL.");
        }
        return List.of("unshare", "--user");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL needs /proc. Mount it, or set REWARDS_DB_URL.", e);
        }
    }

    /** A program of the system's, or one given by its path. */
    static ProcessBuilder plain(List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        environment.put("LC_ALL", "C");
        return builder;
    }
}
