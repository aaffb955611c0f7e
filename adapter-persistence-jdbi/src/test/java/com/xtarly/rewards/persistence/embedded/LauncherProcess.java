package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Another Java process that holds a data directory, to be killed. */
final class LauncherProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofSeconds(5);
    /** The process ends by itself after that, whatever becomes of the test. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final Process process;
    private final String jdbcUrl;

    private LauncherProcess(Process process, String jdbcUrl) {
        this.process = process;
        this.jdbcUrl = jdbcUrl;
    }

    /** Returns when PostgreSQL is ready; {@code how} is a server or a command. */
    static LauncherProcess started(String how, Path directory) throws IOException {
        Path ready = Files.createTempFile("launcher", ".ready");
        Files.delete(ready);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherProcess.class.getName(),
                        how,
                        directory.toString(),
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (!Waiting.until(START, () -> Files.exists(ready) || !process.isAlive()) || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("The launcher did not start.");
        }
        String jdbcUrl = Files.readString(ready);
        Files.delete(ready);
        return new LauncherProcess(process, jdbcUrl);
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        if (!Waiting.until(END, () -> !process.isAlive())) {
            throw new IllegalStateException("The launcher did not die.");
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** What runs in the other process. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[1]);
        try (EmbeddedPostgres postgres = arguments[0].equals("server")
                ? EmbeddedPostgres.startForServer(directory)
                : EmbeddedPostgres.joinOrStart(directory)) {
            Path unfinished = Files.writeString(Path.of(arguments[2] + ".unfinished"), postgres.jdbcUrl());
            Files.move(unfinished, Path.of(arguments[2]));
            Thread.sleep(LIFE.toMillis());
        }
    }
}
