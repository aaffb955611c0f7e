package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The port of a data directory's PostgreSQL: the same at every start, unless somebody else has taken it. */
final class Port {
    /**
     * Below the range from which systems take the near ends of outgoing connections. Inside it, a client knocking at a
     * stopped PostgreSQL can be given that very port, connect to itself and so keep PostgreSQL out.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;
    private static final byte[] ADDRESS = {127, 0, 0, 1};

    private Port() {}

    /** The port of the last start if it is free, else another one, which is remembered. */
    static int of(DataDirectory directory) {
        return remembered(directory).filter(Port::isFree).orElseGet(() -> {
            int chosen = anyFree();
            directory.write(directory.port(), List.of(Integer.toString(chosen)));
            return chosen;
        });
    }

    private static Optional<Integer> remembered(DataDirectory directory) {
        try {
            return Optional.of(
                    Integer.valueOf(Files.readString(directory.port()).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int anyFree() {
        return new Random()
                .ints(ATTEMPTS, LOWEST, HIGHEST)
                .filter(Port::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port between " + LOWEST + " and " + HIGHEST
                        + " is free for PostgreSQL. Free one, or set REWARDS_DB_URL to an existing PostgreSQL."));
    }

    private static boolean isFree(int port) {
        try (ServerSocket attempt = new ServerSocket(port, 1, InetAddress.getByAddress(ADDRESS))) {
            return attempt.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
