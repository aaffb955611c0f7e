package com.xtarly.rewards.persistence;

/** PostgreSQL gave a transaction up for the sake of another one; nothing of it was done. */
final class TransactionConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TransactionConflict(Throwable cause) {
        super(cause);
    }
}
