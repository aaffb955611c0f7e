package com.example.rocksdb;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * The stores in a directory, on RocksDB. Writing transactions take turns, so each holds every lock from its beginning,
 * none ever meets another's changes, and none is run twice; what makes them fast is that each does a batch of work.
 * Reading ones wait for nobody: each has its snapshot. Thread-safe.
 */
public final class RocksStores implements Transactions, AutoCloseable {
    /** Longer than many transactions together; whoever waited for that long had better be told. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Longer than one transaction of ours, when all is well. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    static {
        RocksDB.loadLibrary();
    }

    private final ReentrantLock writing = new ReentrantLock(true);
    /** Held by all who use what {@link #close} frees: RocksDB is native, and does not look whether it is open. */
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

    private final Options options;
    private final RocksDB db;
    /** The log is on the disk before a commit returns. */
    private final WriteOptions durably = new WriteOptions().setSync(true);

    private RocksStores(Options options, RocksDB db) {
        this.options = options;
        this.db = db;
    }

    /**
     * Opens the stores in a directory, which is made when it is not there.
     *
     * @throws StoresUnavailable when another process has them open, or they cannot be read
     */
    public static RocksStores open(Path directory) {
        Options options = new Options().setCreateIfMissing(true);
        try {
            Files.createDirectories(directory);
            return new RocksStores(options, RocksDB.open(options, directory.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RocksDBException e) {
            options.close();
            throw new StoresUnavailable("Cannot open " + directory + ": " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return write(PATIENCE, work);
    }

    @Override
    public <T> T writeUnlessHeld(Function<UnitOfWork, T> work) {
        return write(MOMENT, work);
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return whileOpen(() -> View.reading(db), view -> work.apply(new RocksUnitOfWork(new Tables(view))));
    }

    private <T> T write(Duration patience, Function<UnitOfWork, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A writing transaction does not begin inside another.");
        }
        await(patience);
        try {
            return whileOpen(() -> View.writing(db), view -> {
                T result = work.apply(new RocksUnitOfWork(new Tables(view)));
                view.commit(durably);
                return result;
            });
        } finally {
            writing.unlock();
        }
    }

    private void await(Duration patience) {
        try {
            if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw StoresUnavailable.held(new TimeoutException("waited " + patience));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoresUnavailable.held(e);
        }
    }

    private <T> T whileOpen(Supplier<View> begin, Function<View, T> work) {
        open.readLock().lock();
        try {
            if (!db.isOwningHandle()) {
                throw new StoresUnavailable("The stores are closed.", new IllegalStateException("closed"));
            }
            try (View view = begin.get()) {
                return work.apply(view);
            }
        } finally {
            open.readLock().unlock();
        }
    }

    /** Whether they answer. */
    public boolean ready() {
        return db.isOwningHandle();
    }

    /** Once what is under way has ended. */
    @Override
    public void close() {
        open.writeLock().lock();
        try {
            db.close();
            options.close();
            durably.close();
        } finally {
            open.writeLock().unlock();
        }
    }
}
