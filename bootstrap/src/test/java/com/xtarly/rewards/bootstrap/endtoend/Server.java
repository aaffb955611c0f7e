package com.xtarly.rewards.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that runs as a process, and what it has printed so far. */
final class Server implements AutoCloseable {
    private static final String LAST_LINE_OF_HEAD = "  data in ";

    private final Process process;
    private final Path out;
    private final Path err;
    private final Path directory;
    private volatile boolean ended;

    private Server(Process process, Path out, Path err, Path directory) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.directory = directory;
    }

    static Server awaited(Process process, Path out, Path err, Path directory) {
        Server server = new Server(process, out, err, directory);
        await(() -> server.printed().contains(LAST_LINE_OF_HEAD) || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The server did not start.");
        }
        return server;
    }

    /** All of standard output. The welcome is one piece: when its head is there, so is the rest. */
    String printed() {
        return read(out);
    }

    String address() {
        return printed()
                .lines()
                .filter(line -> line.startsWith("  answers at  "))
                .map(line -> line.substring("  answers at  ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** The calls it has printed, in their order. */
    List<PrintedCurl> curls() {
        return PrintedCurl.allIn(printed());
    }

    /** SIGTERM; the exit code. */
    int stop() {
        ended = true;
        process.destroy();
        await(() -> !process.isAlive());
        return process.exitValue();
    }

    /** SIGKILL to the server, of which its PostgreSQL hears nothing. */
    void kill() {
        ended = true;
        process.destroyForcibly();
        await(() -> !process.isAlive());
    }

    /** SIGKILL to its PostgreSQL. */
    void killPostgres() {
        ProcessHandle postgres = postgres();
        if (!postgres.destroyForcibly()) {
            throw new AssertionError("PostgreSQL cannot be killed.");
        }
        await(() -> !postgres.isAlive());
    }

    ProcessHandle postgres() {
        String pid = read(directory.resolve("data/postgres/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Ends it, unless the test has. A server that has ended by itself is a failure, whatever else was seen. */
    @Override
    public void close() {
        if (process.isAlive()) {
            var unused = stop();
        } else if (!ended) {
            throw new AssertionError("The server ended by itself, with " + process.exitValue() + ". " + read(err));
        }
    }

    /** Looks until it is so, for as long as the patience lasts. */
    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Program.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not in time.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
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
