package com.xtarly.rewards.persistence;

import java.util.List;

/** The database could lose what it has committed, or let the ledger be changed; the message says what to set. */
public final class UnsafeDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeDatabase(List<String> faults) {
        super("This database is not safe to serve from. " + String.join(" ", faults));
    }
}
