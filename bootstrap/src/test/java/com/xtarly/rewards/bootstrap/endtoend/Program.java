package com.xtarly.rewards.bootstrap.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The jar, run as its users run it: as a process of its own, in a directory of its own.
 *
 * @param environment the {@code REWARDS_…} variables; those of the test's own process are not passed on
 */
record Program(Path directory, Map<String, String> environment) {
    /** Generous, since the machine may be busy: the first start unpacks PostgreSQL and makes a database. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How a command ended. */
    record Ended(int exitCode, String out, String err) {}

    /** A program whose data, like all else, lies in the directory. */
    static Program in(Path directory) {
        return new Program(directory, Map.of("REWARDS_PORT", "0", "REWARDS_CALLS_PER_SECOND", "1000000"));
    }

    Program with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(directory, more);
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) {
        Path out = temporary("out");
        Path err = temporary("err");
        Process process = start(out, err, arguments);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Not done in time: " + String.join(" ", arguments));
            }
            return new Ended(process.exitValue(), read(out), read(err));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a command and kills it before it is done, or just after. */
    void killedWithin(long millis, String... arguments) {
        Process process = start(temporary("out"), temporary("err"), arguments);
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts a server and returns once it has said where it answers. */
    Server serve(String... options) {
        Path out = temporary("out");
        Path err = temporary("err");
        List<String> arguments = new ArrayList<>(List.of("serve"));
        arguments.addAll(List.of(options));
        Process process = start(out, err, arguments.toArray(String[]::new));
        try {
            return Server.awaited(process, out, err, directory);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + " " + read(err), e);
        }
    }

    private Process start(Path out, Path err, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-jar", System.getProperty("rewards.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REWARDS_"));
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path temporary(String suffix) {
        try {
            return Files.createTempFile(directory, "printed", "." + suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
