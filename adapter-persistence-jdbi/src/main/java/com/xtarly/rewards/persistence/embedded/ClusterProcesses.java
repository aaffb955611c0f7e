package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The processes that serve a cluster, whoever started them. PostgreSQL's processes work inside their cluster's
 * directory, and {@code /proc} tells which do: unlike a pid from a file, that cannot name a stranger.
 */
final class ClusterProcesses {
    /** For a checkpoint and a clean end. */
    private static final Duration FAST_STOP = Duration.ofSeconds(10);
    /** For an end without a checkpoint. */
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(2);
    /** For processes that lost their postmaster: they notice and leave. */
    private static final Duration LEAVE = Duration.ofMillis(500);
    /** For the kernel to clear a killed process away. */
    private static final Duration KILL = Duration.ofSeconds(5);

    /** For the shell that sends a signal. */
    private static final Duration SIGNAL = Duration.ofSeconds(2);

    private final Path cluster;

    ClusterProcesses(Path cluster) {
        this.cluster = cluster;
    }

    /** Ends them all, as gently as they allow. */
    void endAll() {
        if (!endedBy("-INT", FAST_STOP) && !endedBy("-QUIT", IMMEDIATE_STOP) && !killed()) {
            throw new IllegalStateException("A PostgreSQL in " + cluster + " cannot be stopped (pids "
                    + alive().stream().map(ProcessHandle::pid).toList() + "). End it, then try again.");
        }
    }

    /** The living server of this cluster. */
    Optional<Postmaster> postmaster() {
        return Postmaster.of(cluster)
                .filter(postmaster -> ProcessHandle.of(postmaster.pid())
                        .filter(this::servesCluster)
                        .isPresent());
    }

    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(this::servesCluster).toList();
    }

    /**
     * After a reboot the pid of a dead server may belong to anybody, or linger unburied; PostgreSQL would not start.
     * Any other stale file is PostgreSQL's own to judge. Call this when {@link #endAll} has found nobody left.
     */
    void removeMisleadingPostmasterFile() {
        if (Postmaster.of(cluster)
                .filter(stale -> belongsToStranger(stale.pid()))
                .isPresent()) {
            try {
                Files.deleteIfExists(Postmaster.file(cluster));
            } catch (IOException e) {
                throw new UncheckedIOException("The stale file " + Postmaster.file(cluster) + " cannot be removed.", e);
            }
        }
    }

    private boolean endedBy(String signal, Duration bound) {
        Optional<Postmaster> postmaster = postmaster();
        postmaster.ifPresent(running -> send(signal, running.pid()));
        return Waiting.until(postmaster.isPresent() ? bound : LEAVE, () -> alive().isEmpty());
    }

    /** By way of the shell, because Java itself knows only the signals for "whenever you like" and "drop dead". */
    private static void send(String signal, long pid) {
        boolean unused = Programs.run(Programs.plain(List.of("sh", "-c", "kill " + signal + " " + pid)), "", SIGNAL);
    }

    private boolean killed() {
        alive().forEach(ProcessHandle::destroyForcibly);
        return Waiting.until(KILL, () -> alive().isEmpty());
    }

    private boolean servesCluster(ProcessHandle process) {
        try {
            String program = Files.readSymbolicLink(proc(process.pid(), "exe"))
                    .getFileName()
                    .toString();
            return (program.startsWith("postgres") || program.startsWith("initdb")) && worksInCluster(process.pid());
        } catch (IOException e) {
            // It has just ended, or is another user's; neither is ours.
            return false;
        }
    }

    /** True only when that is certain: two servers on one cluster would destroy it. */
    private boolean belongsToStranger(long pid) {
        try {
            return ProcessHandle.of(pid).isPresent() && !worksInCluster(pid);
        } catch (NoSuchFileException dead) {
            return true;
        } catch (IOException notOursToSee) {
            // Nor PostgreSQL's, which therefore takes no notice of it.
            return false;
        }
    }

    private boolean worksInCluster(long pid) throws IOException {
        return Files.isSameFile(proc(pid, "cwd"), cluster);
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
