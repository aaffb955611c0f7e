package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The stores on a PostgreSQL whose schema is up to date. Thread-safe. */
public final class JdbiStores implements Transactions, AutoCloseable {
    /** Longer than a transaction of ours holds anything when all is well. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Pools pools;
    private final Jdbi writing;
    private final Jdbi reading;
    private final int schemaVersion;

    private JdbiStores(Pools pools, int schemaVersion) {
        this.pools = pools;
        this.writing = jdbi(pools.write());
        this.reading = jdbi(pools.read());
        this.schemaVersion = schemaVersion;
    }

    /**
     * Opens the stores, unless the database would not keep what they promise.
     *
     * @param schemaVersion what {@link Migrations#migrate} returned
     * @throws UnusableDatabase when it could lose what it has committed, or let the ledger be changed
     * @throws StoresUnavailable when it cannot be reached
     */
    public static JdbiStores open(Database database, StoreLimits limits, int schemaVersion) {
        JdbiStores stores = new JdbiStores(new Pools(database, limits), schemaVersion);
        try {
            List<String> faults = stores.inTransaction(stores.writing, SafetyCheck::faults);
            if (!faults.isEmpty()) {
                throw new UnusableDatabase("It is not safe to serve from. " + String.join(" ", faults));
            }
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return write(handle -> {}, work);
    }

    @Override
    public <T> T writeUnlessHeld(Function<UnitOfWork, T> work) {
        return write(handle -> handle.execute("set local lock_timeout = " + MOMENT.toMillis()), work);
    }

    private <T> T write(Consumer<Handle> preparation, Function<UnitOfWork, T> work) {
        return Retry.onConflict(() -> inTransaction(writing, handle -> {
            preparation.accept(handle);
            return work.apply(new JdbiUnitOfWork(handle, true));
        }));
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return Retry.onConflict(() -> inTransaction(reading, handle -> work.apply(new JdbiUnitOfWork(handle, false))));
    }

    /** Whether the database answers and its schema is at least as new as this program. */
    public boolean ready() {
        try {
            return Retry.onConflict(() -> inTransaction(reading, JdbiStores::newestMigration)) >= schemaVersion;
        } catch (StoresUnavailable e) {
            return false;
        }
    }

    /** How busy the connections are. */
    public List<PoolUse> pools() {
        return List.of(PoolUse.of(pools.write()), PoolUse.of(pools.read()));
    }

    @Override
    public void close() {
        pools.close();
    }

    private <T> T inTransaction(Jdbi jdbi, Function<Handle, T> work) {
        AtomicBoolean worked = new AtomicBoolean();
        try {
            return jdbi.inTransaction(handle -> {
                T result = work.apply(handle);
                worked.set(true);
                return result;
            });
        } catch (RuntimeException e) {
            throw worked.get() ? SqlFailures.whileCommitting(e) : SqlFailures.translated(e);
        }
    }

    private static int newestMigration(Handle handle) {
        return handle.createQuery("""
                        select max(cast(version as integer)) from flyway_schema_history where success
                        """).mapTo(int.class).one();
    }

    private static Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource);
    }
}
