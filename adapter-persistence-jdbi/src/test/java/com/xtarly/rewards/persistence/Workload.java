package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.UnitOfWork;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How much PostgreSQL does for a piece of work, by its own count, under the settings of the connections that serve. */
final class Workload implements AutoCloseable {
    private static final String READ = "pg_stat_get_xact_tuples_returned";

    private final Pools pools;
    private final TestDatabase database;

    Workload(TestDatabase database) {
        this.database = database;
        this.pools = new Pools(database.asDatabase(), StoreLimits.forServing());
    }

    /** The rows and the entries of indexes that are read, whether or not they are of any use. */
    long reads(Consumer<UnitOfWork> work) {
        return counted(pools.read(), READ, work);
    }

    /** What the function of PostgreSQL's statistics counts of all tables and indexes while something is written. */
    long writes(String counter, Consumer<UnitOfWork> work) {
        return counted(pools.write(), counter, work);
    }

    /** Gathers what plans are made by; otherwise it would happen sometime. */
    void analyze(String table) {
        owner("analyze rewards." + table);
    }

    void owner(String statement) {
        Jdbi.create(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .useHandle(handle -> {
                    var unused = handle.execute(statement);
                });
    }

    private static long counted(HikariDataSource pool, String counter, Consumer<UnitOfWork> work) {
        return Jdbi.create(pool).inTransaction(handle -> {
            long before = count(handle, counter);
            work.accept(new JdbiUnitOfWork(handle, !pool.isReadOnly()));
            return count(handle, counter) - before;
        });
    }

    private static long count(Handle handle, String counter) {
        return handle.createQuery("select sum(%s(oid)) from pg_class where relnamespace = 'rewards'::regnamespace"
                        .formatted(counter))
                .mapTo(long.class)
                .one();
    }

    @Override
    public void close() {
        pools.close();
    }
}
