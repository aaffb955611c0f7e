package com.xtarly.rewards.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;

/**
 * The two connection pools: one for transactions that write, READ COMMITTED with row locks, and one for transactions
 * that only read, each over one snapshot. What a transaction is never has to be said again on the wire.
 */
final class Pools implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    /**
     * For all it takes until a new connection can be used. A pool makes one at a time: one that is greeted with silence
     * would keep the others waiting for as long as the driver waits for an answer about TLS, and then for the next.
     */
    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(2);
    /**
     * How long a connection that idled may take to say that it is alive. A network that fell silent leaves a pool full
     * of dead ones: all of them must be found, and a new one made, while one caller waits for a connection.
     */
    private static final Duration ALIVE_WAIT = Duration.ofMillis(400);
    /** A transaction that has begun and then sends nothing is a defect; it must not hold its locks. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(5);

    private final HikariDataSource write;
    private final HikariDataSource read;

    Pools(Database database, StoreLimits limits) {
        HikariConfig writing = base(database, limits, "write", limits.writeConnections());
        writing.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariConfig reading = base(database, limits, "read", limits.readConnections());
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        reading.setReadOnly(true);
        this.write = new HikariDataSource(writing);
        this.read = new HikariDataSource(reading);
    }

    HikariDataSource write() {
        return write;
    }

    HikariDataSource read() {
        return read;
    }

    @Override
    public void close() {
        read.close();
        write.close();
    }

    private static HikariConfig base(Database database, StoreLimits limits, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.application().user());
        config.setPassword(database.application().password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(limits.connectionWait().toMillis());
        config.setValidationTimeout(ALIVE_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setDataSourceProperties(driver(limits, name));
        return config;
    }

    /** Texts, all of them: the driver passes over a number or a boolean without a word. */
    private static Properties driver(StoreLimits limits, String name) {
        Properties driver = new Properties();
        driver.setProperty("currentSchema", Migrations.SCHEMA);
        driver.setProperty("ApplicationName", "xtarly-rewards-" + name);
        driver.setProperty("connectTimeout", seconds(CONNECT_TIMEOUT));
        driver.setProperty("loginTimeout", seconds(LOGIN_TIMEOUT));
        driver.setProperty("socketTimeout", seconds(limits.socketWait()));
        driver.setProperty("tcpKeepAlive", "true");
        driver.setProperty("options", timeouts(limits));
        return driver;
    }

    private static String seconds(Duration wait) {
        return Long.toString(wait.toSeconds());
    }

    private static String timeouts(StoreLimits limits) {
        // Every statement has one good plan, and making it anew takes longer than the statement.
        return ("-c plan_cache_mode=force_generic_plan"
                        + " -c lock_timeout=%d -c statement_timeout=%d -c idle_in_transaction_session_timeout=%d")
                .formatted(limits.lockWait().toMillis(), limits.statement().toMillis(), IDLE_IN_TRANSACTION.toMillis());
    }
}
