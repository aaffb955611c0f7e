package com.xtarly.rewards.application.testkit;

import java.util.HashSet;
import java.util.Set;

/** What one transaction may do with the tables it sees, and what it has locked. For one thread. */
final class InMemoryTransaction {
    private final Tables tables;
    private final boolean writing;
    private final Set<Object> locked = new HashSet<>();
    private boolean ended;

    private InMemoryTransaction(Tables tables, boolean writing) {
        this.tables = tables;
        this.writing = writing;
    }

    static InMemoryTransaction reading(Tables tables) {
        return new InMemoryTransaction(tables, false);
    }

    static InMemoryTransaction writing(Tables tables) {
        return new InMemoryTransaction(tables, true);
    }

    Tables toRead() {
        if (ended) {
            throw new IllegalStateException("The transaction is over; its stores are not to be kept.");
        }
        return tables;
    }

    Tables toWrite() {
        requireWriting();
        return toRead();
    }

    /** Others wait until this transaction ends, since it writes; remembered to see that nothing else is changed. */
    void lock(Object key) {
        requireWriting();
        locked.add(key);
    }

    Tables toChange(Object key) {
        if (!locked.contains(key)) {
            throw new IllegalStateException("This has to be locked in the transaction that changes it: " + key);
        }
        return toWrite();
    }

    void requireWriting() {
        if (!writing) {
            throw new IllegalStateException("This transaction only reads; use Transactions.write.");
        }
    }

    void end() {
        ended = true;
    }
}
