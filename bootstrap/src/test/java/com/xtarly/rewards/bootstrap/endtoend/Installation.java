package com.xtarly.rewards.bootstrap.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A data directory with an organization, and the server on it, which is killed and started again. */
final class Installation implements AutoCloseable {
    private static final Duration PATIENCE_OF_TILLS = Duration.ofSeconds(20);

    private final Program program;
    private final String apiKey;
    private volatile Server server;

    private Installation(Program program, Server server) {
        this.program = program;
        this.server = server;
        this.apiKey = server.curls().get(0).key();
    }

    static Installation in(Path directory) {
        Program program = Program.in(directory);
        return new Installation(program, program.serve("--demo"));
    }

    Program program() {
        return program;
    }

    Server server() {
        return server;
    }

    Till till() {
        return new Till(server.address(), apiKey, PATIENCE_OF_TILLS);
    }

    Optional<Postmaster> postmaster() {
        return Postmaster.in(data());
    }

    /** Starts the server again; the time until a till is told that it is ready. */
    Duration startAgain() {
        long begun = System.nanoTime();
        server = program.serve();
        Server.await(() -> till().findsServerReady());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The time, by {@link System#nanoTime}, at which another PostgreSQL than this one was ready. */
    long replaced(Postmaster gone) {
        Server.await(() -> postmaster()
                .filter(now -> now.ready() && now.pid() != gone.pid())
                .isPresent());
        return System.nanoTime();
    }

    /** Leaves no process, however the test ended. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            postmaster()
                    .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private Path data() {
        return program.directory().resolve("data");
    }
}
