package com.xtarly.rewards.benchmarks.load;

import java.util.concurrent.locks.LockSupport;

/**
 * When one of several connections sends: all together keep a constant rate, whatever the answers take. A connection
 * that waits for an answer sends late, but its latency counts from when it was due.
 *
 * @param start when the first request of all is due, in {@link System#nanoTime()}
 * @param perSecond the rate of all connections together
 * @param connections how many there are
 * @param connection which one this is, from 0
 */
record Schedule(long start, double perSecond, int connections, int connection) {
    private static final double NANOS_IN_A_SECOND = 1e9;

    /** When a connection's request number n, from 0, is due. */
    long due(long n) {
        return start + (long) ((n * connections + connection) * NANOS_IN_A_SECOND / perSecond);
    }

    /** Waits until then; not at all when that is past. */
    long awaitDue(long n) {
        long due = due(n);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
