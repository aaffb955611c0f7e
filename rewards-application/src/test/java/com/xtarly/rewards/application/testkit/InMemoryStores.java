package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The stores without a database. A writing transaction works on a copy that replaces the original when it ends well;
 * they run one at a time, so every lock is held by having begun. Reading ones share the last committed tables.
 * Thread-safe.
 */
public final class InMemoryStores implements Transactions {
    private final ReentrantLock writing;
    private volatile Tables committed = new Tables();

    public InMemoryStores() {
        this(new ReentrantLock(true));
    }

    /** Stores whose writing transactions take turns by this lock. */
    public InMemoryStores(ReentrantLock writing) {
        this.writing = writing;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A writing transaction does not begin inside another.");
        }
        writing.lock();
        try {
            Tables draft = committed.copy();
            T result = run(InMemoryTransaction.writing(draft), work);
            committed = draft;
            return result;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return run(InMemoryTransaction.reading(committed), work);
    }

    private static <T> T run(InMemoryTransaction transaction, Function<UnitOfWork, T> work) {
        try {
            return work.apply(InMemoryUnitOfWork.of(transaction));
        } finally {
            transaction.end();
        }
    }
}
