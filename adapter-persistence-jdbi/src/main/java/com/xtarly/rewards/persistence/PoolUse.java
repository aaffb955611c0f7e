package com.xtarly.rewards.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

/**
 * How busy a connection pool is at a moment.
 *
 * @param pool {@code write} or {@code read}
 * @param active connections that a transaction has
 * @param idle connections that wait for one
 * @param waiting transactions that wait for a connection
 * @param max connections there may be
 */
public record PoolUse(String pool, int active, int idle, int waiting, int max) {
    static PoolUse of(HikariDataSource source) {
        HikariPoolMXBean now = source.getHikariPoolMXBean();
        return new PoolUse(
                source.getPoolName(),
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                source.getMaximumPoolSize());
    }
}
