package com.example.rocksdb;

import com.xtarly.rewards.application.port.StoresUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;
import org.rocksdb.WriteBatchWithIndex;
import org.rocksdb.WriteOptions;

/**
 * The store as one transaction sees it: a snapshot, and, when it writes, its own changes over that, which wait in a
 * batch until they are committed together. For one thread.
 */
final class View implements AutoCloseable {
    record Row(Key key, byte[] value) {}

    /** So many rows are read at once: a screen's worth, and little for a scan. */
    private static final int PAGE = 128;

    private final RocksDB db;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private final @Nullable WriteBatchWithIndex changes;
    private boolean over;

    private View(RocksDB db, @Nullable WriteBatchWithIndex changes) {
        this.db = db;
        this.changes = changes;
        this.snapshot = db.getSnapshot();
        this.options = new ReadOptions().setSnapshot(snapshot);
    }

    static View reading(RocksDB db) {
        return new View(db, null);
    }

    static View writing(RocksDB db) {
        return new View(db, new WriteBatchWithIndex(true));
    }

    Optional<byte[]> get(Key key) {
        requireOpen();
        return tried(() -> Optional.ofNullable(
                changes == null ? db.get(options, key.bytes()) : changes.getFromBatchAndDB(db, options, key.bytes())));
    }

    void put(Key key, byte[] value) {
        done(() -> changes().put(key.bytes(), value));
    }

    void remove(Key key) {
        done(() -> changes().delete(key.bytes()));
    }

    /** From one key on, and before another. */
    Stream<Row> ascending(Key from, Key end) {
        return pages(page(from, end, true), last -> page(last.next(), end, true));
    }

    /** The same, the last first. */
    Stream<Row> descending(Key from, Key end) {
        return pages(page(from, end, false), first -> page(from, first, false));
    }

    /** Durably, before it returns; nothing at all when nothing was changed. */
    void commit(WriteOptions durably) {
        if (changes().count() > 0) {
            done(() -> db.write(durably, changes()));
        }
    }

    @Override
    public void close() {
        over = true;
        options.close();
        db.releaseSnapshot(snapshot);
        if (changes != null) {
            changes.close();
        }
    }

    private static Stream<Row> pages(List<Row> first, Function<Key, List<Row>> further) {
        return Stream.iterate(
                        first,
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.<Row>of()
                                : further.apply(page.get(page.size() - 1).key()))
                .flatMap(List::stream);
    }

    private List<Row> page(Key from, Key end, boolean ascending) {
        requireOpen();
        List<Row> rows = new ArrayList<>();
        try (RocksIterator iterator = iterator()) {
            seek(iterator, ascending ? from : end, ascending);
            while (iterator.isValid() && rows.size() < PAGE) {
                Row row = new Row(Key.of(iterator.key()), iterator.value());
                if (ascending ? row.key().compareTo(end) >= 0 : row.key().compareTo(from) < 0) {
                    break;
                }
                rows.add(row);
                step(iterator, ascending);
            }
            done(iterator::status);
        }
        return rows;
    }

    private RocksIterator iterator() {
        RocksIterator committed = db.newIterator(options);
        return changes == null ? committed : changes.newIteratorWithBase(committed, options);
    }

    /** Descending, the end itself is left out. */
    private static void seek(RocksIterator iterator, Key to, boolean ascending) {
        if (ascending) {
            iterator.seek(to.bytes());
            return;
        }
        iterator.seekForPrev(to.bytes());
        if (iterator.isValid() && Key.of(iterator.key()).equals(to)) {
            iterator.prev();
        }
    }

    private static void step(RocksIterator iterator, boolean ascending) {
        if (ascending) {
            iterator.next();
        } else {
            iterator.prev();
        }
    }

    private WriteBatchWithIndex changes() {
        requireOpen();
        if (changes == null) {
            throw new IllegalStateException("This transaction only reads; use Transactions.write.");
        }
        return changes;
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("The transaction is over; its stores are not to be kept.");
        }
    }

    private interface Attempt<T> {
        T run() throws RocksDBException;
    }

    private interface Step {
        void run() throws RocksDBException;
    }

    private static void done(Step step) {
        var unused = tried(() -> {
            step.run();
            return Optional.empty();
        });
    }

    private static <T> T tried(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (RocksDBException e) {
            throw new StoresUnavailable("The store did not do it: " + e.getMessage(), e);
        }
    }
}
