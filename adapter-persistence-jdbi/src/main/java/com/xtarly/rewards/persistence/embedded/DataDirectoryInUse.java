package com.xtarly.rewards.persistence.embedded;

import java.time.Duration;

/** Somebody else holds the data directory; the message says who, and what to do. */
public final class DataDirectoryInUse extends RuntimeException {
    private DataDirectoryInUse(String message) {
        super(message);
    }

    static DataDirectoryInUse byServer(DataDirectory directory) {
        return new DataDirectoryInUse("The data directory " + directory.root() + " is in use by another server ("
                + DirectoryLock.holder(directory)
                + "). Stop it, or set REWARDS_DATA_DIR to another directory.");
    }

    static DataDirectoryInUse byCommand(DataDirectory directory, Duration waited) {
        return new DataDirectoryInUse("The data directory " + directory.root() + " was not free within "
                + waited.toSeconds() + " seconds; it is in use by another process ("
                + DirectoryLock.holder(directory)
                + "). Wait for it to finish, or stop it; then try again.");
    }
}
