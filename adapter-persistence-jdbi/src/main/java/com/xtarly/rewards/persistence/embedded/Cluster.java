package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One database cluster: a directory of tables and the PostgreSQL that serves it, as a child of this process in a
 * session of its own (Ctrl-C in a terminal is for us, not for it). The caller holds the directory's lock.
 *
 * <p>Thread-safe: {@link #stop} may come while a start is being tried, which then gives up.
 */
final class Cluster {
    private static final String ADDRESS = "127.0.0.1";
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** How long a start that fails is tried again. What a killed PostgreSQL leaves is gone after two seconds. */
    private static final Duration START_RETRY = Duration.ofSeconds(5);

    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);
    /** How long a start may take that makes progress: after a crash the log is replayed first. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    /** How long creating a cluster may take; seconds, unless the disk has much else to write. */
    private static final Duration INITDB = Duration.ofMinutes(5);

    /** Given at every start, so that no file inside the cluster can weaken them. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=" + ADDRESS,
            // A stale socket of another user would block the start for half a minute.
            "unix_socket_directories=",
            "max_connections=50",
            SharedBuffers.setting(),
            "io_method=sync",
            // Parallel queries need more of /dev/shm than containers have.
            "max_parallel_workers_per_gather=0",
            // The log says what went wrong, but not with whose data, and never a password.
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "logging_collector=off");

    private final DataDirectory directory;
    private final Programs programs;
    private final ServerLog log;
    private final ClusterProcesses processes;
    private int port;
    private boolean stopping;
    private @Nullable Process process;

    private Cluster(DataDirectory directory, Programs programs) {
        this.directory = directory;
        this.programs = programs;
        this.log = new ServerLog(directory.log());
        this.processes = new ClusterProcesses(directory.cluster());
    }

    /** The cluster in a data directory, created if there is none. */
    static Cluster in(DataDirectory directory, Credentials superuser) {
        Cluster cluster = new Cluster(directory, Programs.fromClasspath(directory));
        if (!Files.exists(directory.cluster())) {
            cluster.create(superuser);
        }
        return cluster;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + database;
    }

    /**
     * Starts PostgreSQL on the port it had before, or on another if somebody else has taken that one. What an earlier
     * process left running is stopped first.
     */
    void start() {
        start(() -> port = Port.of(directory));
        LOG.info("PostgreSQL is ready on port {}; its data is in {}.", port, directory.root());
    }

    /** Starts PostgreSQL again, on the port its clients know. */
    void restart() {
        start(() -> {});
    }

    /** Stops PostgreSQL for good. */
    void stop() {
        Process current = forbidStarts();
        processes.endAll();
        if (current != null) {
            // Matters only for one so young that it does not count as PostgreSQL yet.
            current.destroyForcibly();
        }
    }

    synchronized boolean hasDied() {
        return !stopping && process != null && !process.isAlive();
    }

    int port() {
        return port;
    }

    ServerLog log() {
        return log;
    }

    private void create(Credentials superuser) {
        Path unfinished = directory.unfinishedCluster();
        long mark = log.length();
        try {
            new ClusterProcesses(unfinished).endAll();
            DataDirectory.remove(unfinished);
            Files.createDirectory(unfinished, DataDirectory.ONLY_FOR_US_DIRECTORY);
            if (!Programs.run(initdb(unfinished, superuser.user()), superuser.password(), INITDB)) {
                throw new IllegalStateException("The database could not be created. " + log.complaintSince(mark));
            }
            DataDirectory.moveIntoPlace(unfinished, directory.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException("The database could not be created in " + directory.root() + ".", e);
        }
    }

    private ProcessBuilder initdb(Path target, String superuser) {
        return programs.command(
                        "initdb",
                        List.of(
                                "--pgdata=" + target,
                                "--username=" + superuser,
                                "--pwfile=/dev/stdin",
                                "--auth-host=scram-sha-256",
                                "--auth-local=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums",
                                "--sync-method=syncfs",
                                "--no-instructions"))
                .directory(target.toFile())
                .redirectOutput(log.redirect());
    }

    private void start(Runnable choosePort) {
        long mark = log.length();
        if (!Waiting.until(START_RETRY, RETRY_PAUSE, () -> isStarted(choosePort))) {
            throw new IllegalStateException("PostgreSQL could not be started. " + log.complaintSince(mark));
        }
    }

    private boolean isStarted(Runnable choosePort) {
        processes.endAll();
        processes.removeMisleadingPostmasterFile();
        // Only now, or an orphan would keep its own port from us.
        choosePort.run();
        Process started = spawn();
        boolean ready = Waiting.until(RECOVERY, () -> isReady(started) || !started.isAlive()) && started.isAlive();
        if (!ready) {
            processes.endAll();
        }
        return ready;
    }

    private synchronized Process spawn() {
        if (stopping) {
            throw new IllegalStateException("PostgreSQL is being stopped.");
        }
        Stream<String> settings = Stream.concat(SETTINGS.stream(), Stream.of("port=" + port));
        List<String> arguments = Stream.concat(
                        Stream.of("-D", directory.cluster().toString()),
                        settings.flatMap(setting -> Stream.of("-c", setting)))
                .toList();
        process = Programs.start(programs.commandInOwnSession("postgres", arguments)
                .directory(directory.cluster().toFile())
                .redirectOutput(log.redirect()));
        return process;
    }

    private boolean isReady(Process started) {
        return Postmaster.of(directory.cluster())
                .filter(postmaster -> postmaster.pid() == started.pid() && postmaster.ready())
                .isPresent();
    }

    private synchronized @Nullable Process forbidStarts() {
        stopping = true;
        return process;
    }
}
