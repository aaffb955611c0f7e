package com.xtarly.rewards.persistence;

import java.time.Duration;

/**
 * How long and how much the stores may take.
 *
 * @param lockWait for a row another transaction holds
 * @param statement for one statement
 * @param connectionWait for a free connection of the pool
 * @param socketWait for any answer from the server; longer than a statement may take, since it gives the connection up
 * @param writeConnections transactions that write, at once
 * @param readConnections transactions that read, at once
 */
public record StoreLimits(
        Duration lockWait,
        Duration statement,
        Duration connectionWait,
        Duration socketWait,
        int writeConnections,
        int readConnections) {

    /** For tills: no single wait is long; how long a till waits in all is the HTTP adapter's to limit. */
    public static StoreLimits forServing() {
        return new StoreLimits(
                Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(2), Duration.ofSeconds(6), 4, 4);
    }

    /** For commands: somebody waits at a terminal, and an audit reads everything. */
    public static StoreLimits forCommands() {
        return new StoreLimits(
                Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofSeconds(10), Duration.ofHours(2), 2, 1);
    }
}
