package com.xtarly.rewards.application.port;

import java.util.function.Function;

/** The only door to the stores: all that happens inside one call happens together, or not at all. Thread-safe. */
public interface Transactions {
    /**
     * Runs the work and commits durably before returning its result. When the work throws, nothing of it stays and the
     * exception is passed on. The work may be run again after a conflict with another transaction, so it must have no
     * other effects.
     *
     * @throws StoresUnavailable when the stores cannot be reached or did not answer in time; the work may or may not
     *     have been committed, unless {@link StoresUnavailable#isHeld} says that it only met a lock
     */
    <T> T write(Function<UnitOfWork, T> work);

    /**
     * The same, but waits no more than a moment for anything that another transaction holds.
     *
     * @throws StoresUnavailable as for {@link #write}
     */
    default <T> T writeUnlessHeld(Function<UnitOfWork, T> work) {
        return write(work);
    }

    /**
     * Runs work that only reads, over one snapshot of everything.
     *
     * @throws StoresUnavailable when the stores cannot be reached or did not answer in time
     */
    <T> T read(Function<UnitOfWork, T> work);
}
