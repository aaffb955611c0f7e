package com.xtarly.rewards.persistence.embedded;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a cluster while it holds the lock: starts it, starts it again whenever it has died, and stops it in the end. */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    /** How long a dead PostgreSQL may go unnoticed. */
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(250);

    /** How long a check may go on after the stop. Should it take longer, the lock stays until this process ends. */
    private static final Duration LAST_CHECK = Duration.ofSeconds(20);

    private final DirectoryLock lock;
    private final Accounts accounts;
    private final Cluster cluster;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Supervisor::watchThread);

    private Supervisor(DirectoryLock lock, Accounts accounts, Cluster cluster) {
        this.lock = lock;
        this.accounts = accounts;
        this.cluster = cluster;
    }

    /** Takes over the lock, and lets go of it if the start fails. */
    static Supervisor start(DataDirectory directory, DirectoryLock lock) {
        try {
            Accounts accounts = Accounts.ofNewOrExisting(directory);
            Cluster cluster = Cluster.in(directory, accounts.superuser());
            return new Supervisor(lock, accounts, cluster).started();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    int port() {
        return cluster.port();
    }

    Accounts accounts() {
        return accounts;
    }

    /** Once only: by the second time the directory may be somebody else's. */
    @Override
    public synchronized void close() {
        if (watch.isShutdown()) {
            return;
        }
        watch.shutdown();
        cluster.stop();
        if (Waiting.until(LAST_CHECK, watch::isTerminated)) {
            lock.close();
        }
    }

    private Supervisor started() {
        try {
            cluster.start();
            Provisioning.apply(cluster.port(), accounts);
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
        long interval = CHECK_INTERVAL.toMillis();
        var unused = watch.scheduleWithFixedDelay(this::check, interval, interval, TimeUnit.MILLISECONDS);
        return this;
    }

    private void check() {
        try {
            if (cluster.hasDied()) {
                LOG.warn("PostgreSQL has died and is started again on port {}.", cluster.port());
                cluster.restart();
            }
            cluster.log().keepBelowLimit();
        } catch (RuntimeException e) {
            if (!watch.isShutdown()) {
                LOG.error("PostgreSQL is down; the next attempt to start it follows. {}", e.getMessage());
            }
        }
    }

    private static Thread watchThread(Runnable task) {
        Thread thread = new Thread(task, "embedded-postgres-watch");
        thread.setDaemon(true);
        return thread;
    }
}
