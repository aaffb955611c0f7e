package com.xtarly.rewards.persistence.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The memory in which PostgreSQL keeps pages. Purchases of any customer touch index pages anywhere; those that are not
 * here are fetched from the operating system, and each is pushed out for another.
 */
final class SharedBuffers {
    /** PostgreSQL's own default: enough for a shop's first years. */
    static final long LEAST_MEGABYTES = 128;
    /** The indexes of five million purchases; beyond, the operating system's cache does as well. */
    static final long MOST_MEGABYTES = 1_024;
    /** The machine is for the server and for others too. */
    private static final long SHARE = 8;

    private static final long MEGABYTE = 1L << 20;

    private SharedBuffers() {}

    /** As PostgreSQL wants it written, for this machine, or for the container's limit. */
    static String setting() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "shared_buffers=" + megabytesOf(system.getTotalMemorySize()) + "MB";
    }

    /** @param memory of the machine, in bytes */
    static long megabytesOf(long memory) {
        return Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, memory / SHARE / MEGABYTE));
    }
}
