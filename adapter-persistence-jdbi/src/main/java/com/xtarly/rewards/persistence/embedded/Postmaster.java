package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the file {@code postmaster.pid} says: who serves a cluster, where, and whether connections are accepted. */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Empty when there is no such file or it is not complete yet. One that is there may be of a dead server. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS && lines.get(STATUS).startsWith("ready");
            return Optional.of(new Postmaster(number(lines.get(PID)), (int) number(lines.get(PORT)), ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static long number(String line) {
        return Long.parseLong(line.strip());
    }
}
