package com.xtarly.rewards.persistence;

/**
 * The database can be reached but will not do: it refuses us, its schema is not ours, or it could lose what it has
 * committed. The message says what to change; waiting does not help.
 */
public final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDatabase(String message) {
        super(message);
    }

    UnusableDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
