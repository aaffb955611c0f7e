package com.xtarly.rewards.persistence.embedded;

import com.xtarly.rewards.persistence.embedded.DirectoryLock.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL that lives in one data directory and is run by this process, or by another one that we joined.
 *
 * <p>Commits are durable ({@code fsync} is on), passwords are random and kept in the directory, nobody but this
 * machine can connect. Should PostgreSQL die, it is started again on the same port. Should this process be killed,
 * the next one takes over what it left running.
 *
 * <p>Thread-safe. Nothing is stopped behind the caller's back: there is no shutdown hook, only {@link #close}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** How long to wait for commands that hold the directory, or for a server that has not got ready yet. */
    private static final Duration TURN_WAIT = Duration.ofSeconds(60);

    private final String jdbcUrl;
    private final Accounts accounts;
    private final Runnable onClose;

    private EmbeddedPostgres(int port, Accounts accounts, Runnable onClose) {
        this.jdbcUrl = Cluster.url(port, Provisioning.DATABASE);
        this.accounts = accounts;
        this.onClose = onClose;
    }

    /**
     * Starts PostgreSQL for a server, which has the data directory to itself.
     *
     * @throws DataDirectoryInUse at once when another server holds the directory, or after a minute when a command does
     * @throws IllegalStateException when PostgreSQL cannot be run here, with a sentence that names the way out
     */
    public static EmbeddedPostgres startForServer(Path dataDirectory) {
        DataDirectory directory = DataDirectory.at(dataDirectory);
        return Waiting.forResult(TURN_WAIT, () -> startUnlessServed(directory))
                .orElseThrow(() -> DataDirectoryInUse.byCommand(directory, TURN_WAIT));
    }

    /**
     * Lends PostgreSQL to a command: the one of the running server if there is one, else one of its own, which ends
     * with {@link #close}. Commands without a server take turns.
     *
     * @throws DataDirectoryInUse when it was not our turn within a minute
     * @throws IllegalStateException when PostgreSQL cannot be run here, with a sentence that names the way out
     */
    public static EmbeddedPostgres joinOrStart(Path dataDirectory) {
        DataDirectory directory = DataDirectory.at(dataDirectory);
        return Waiting.forResult(TURN_WAIT, () -> start(directory, Kind.COMMAND).or(() -> join(directory)))
                .orElseThrow(() -> DataDirectoryInUse.byCommand(directory, TURN_WAIT));
    }

    /**
     * Whether there is a database in the data directory, or a server that is just making one. Creates nothing. Where it
     * cannot be told, the answer is yes, and the attempt to use it says why.
     *
     * @throws java.io.UncheckedIOException when the directory cannot be entered
     */
    public static boolean existsIn(Path dataDirectory) {
        if (Files.notExists(dataDirectory)) {
            return false;
        }
        DataDirectory directory = DataDirectory.at(dataDirectory);
        return !Files.notExists(directory.cluster())
                || (Files.exists(directory.lock()) && DirectoryLock.isHeldByServer(directory));
    }

    /** Where the database {@code rewards} is. Stays true until {@link #close}, restarts included. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** Owns the database and its schema; migrations run as this role. */
    public Credentials owner() {
        return accounts.owner();
    }

    /** May do what the owner grants and nothing else; requests run as this role. */
    public Credentials application() {
        return accounts.application();
    }

    /** Stops PostgreSQL if it is ours, and lets go of the directory last. May be called again, to no effect. */
    @Override
    public void close() {
        onClose.run();
    }

    Credentials superuser() {
        return accounts.superuser();
    }

    private static Optional<EmbeddedPostgres> startUnlessServed(DataDirectory directory) {
        Optional<EmbeddedPostgres> started = start(directory, Kind.SERVER);
        if (started.isEmpty() && DirectoryLock.isHeldByServer(directory)) {
            throw DataDirectoryInUse.byServer(directory);
        }
        return started;
    }

    private static Optional<EmbeddedPostgres> start(DataDirectory directory, Kind kind) {
        return DirectoryLock.tryAcquire(directory, kind).map(lock -> {
            Supervisor supervisor = Supervisor.start(directory, lock);
            return new EmbeddedPostgres(supervisor.port(), supervisor.accounts(), supervisor::close);
        });
    }

    private static Optional<EmbeddedPostgres> join(DataDirectory directory) {
        if (!DirectoryLock.isHeldByServer(directory)) {
            return Optional.empty();
        }
        return new ClusterProcesses(directory.cluster())
                .postmaster()
                .filter(Postmaster::ready)
                .map(postmaster -> new EmbeddedPostgres(postmaster.port(), Accounts.of(directory), () -> {}));
    }
}
