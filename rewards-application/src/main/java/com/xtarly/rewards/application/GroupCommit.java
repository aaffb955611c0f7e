package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Collects what concurrent callers ask for into batches, and runs each batch as one. A worker takes whatever waits: one
 * command when it is quiet, dozens at a peak. There is no timer, so nobody waits for company. Thread-safe.
 *
 * @param <C> what a caller asks for
 * @param <R> what it gets
 */
public final class GroupCommit<C, R> implements AutoCloseable {
    /** So many commands may wait; beyond, callers are turned away at once rather than kept waiting in vain. */
    public static final int MAX_WAITING = 4096;
    /** So many commands share one transaction: enough to make commits cheap, few enough to keep locks short. */
    public static final int MAX_BATCH = 128;
    /** So long a stop waits for what was accepted before it; by then the server has answered everybody it could. */
    public static final Duration MAX_DRAIN = Duration.ofSeconds(1);

    private static final Duration LOOK_UP_FROM_WAITING = Duration.ofMillis(100);

    private record Waiting<C, R>(C command, CompletableFuture<Outcome<R>> answer) {}

    private final Function<List<C>, List<Outcome<R>>> work;
    private final BlockingQueue<Waiting<C, R>> queue = new LinkedBlockingQueue<>(MAX_WAITING);
    private final List<Thread> workers = new ArrayList<>();
    /** Callers go on with their answers here, so that a worker loses no time over them. */
    private final ExecutorService answering;

    private volatile boolean closing;

    /**
     * Starts the workers.
     *
     * @param name what the worker threads are called
     * @param workerCount how many batches may be under way at once, at least 1
     * @param work answers a batch with one outcome for each command, in their order
     */
    public GroupCommit(String name, int workerCount, Function<List<C>, List<Outcome<R>>> work) {
        this.work = work;
        this.answering = Executors.newSingleThreadExecutor(task -> daemon(task, name + "-answers"));
        for (int i = 1; i <= workerCount; i++) {
            Thread worker = daemon(this::workUntilClosed, name + "-" + i);
            workers.add(worker);
            worker.start();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Has the command done with the next batch.
     *
     * @return what came of it: {@code OVERLOADED} when too many wait already, {@code UNAVAILABLE} when the stores are
     *     or the system stops; completed exceptionally only by a defect
     */
    public CompletableFuture<Outcome<R>> submit(C command) {
        Waiting<C, R> waiting = new Waiting<>(command, new CompletableFuture<>());
        if (closing) {
            waiting.answer.complete(Outcome.refused(Reason.UNAVAILABLE));
        } else if (!queue.offer(waiting)) {
            waiting.answer.complete(Outcome.refused(Reason.OVERLOADED));
        } else if (closing && queue.remove(waiting)) {
            waiting.answer.complete(Outcome.refused(Reason.UNAVAILABLE));
        }
        return waiting.answer;
    }

    /** How many commands wait for a batch at this moment. */
    public int waiting() {
        return queue.size();
    }

    /** Accepts nothing more, finishes what was accepted, and returns when it is done or {@link #MAX_DRAIN} is over. */
    @Override
    public void close() {
        closing = true;
        long deadline = System.nanoTime() + MAX_DRAIN.toNanos();
        try {
            for (Thread worker : workers) {
                TimeUnit.NANOSECONDS.timedJoin(worker, Math.max(1, deadline - System.nanoTime()));
            }
            answering.shutdown();
            var unused = answering.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(waiting -> waiting.answer.complete(Outcome.refused(Reason.UNAVAILABLE)));
    }

    private void workUntilClosed() {
        try {
            while (!closing || !queue.isEmpty()) {
                List<Waiting<C, R>> batch = nextBatch();
                if (!batch.isEmpty()) {
                    run(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting<C, R>> nextBatch() throws InterruptedException {
        List<Waiting<C, R>> batch = new ArrayList<>();
        Waiting<C, R> first = queue.poll(LOOK_UP_FROM_WAITING.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, MAX_BATCH - 1);
        }
        // Whoever gave up waiting was told so, and may have asked again.
        batch.removeIf(waiting -> waiting.answer.isDone());
        return batch;
    }

    private void run(List<Waiting<C, R>> batch) {
        List<Outcome<R>> outcomes;
        try {
            outcomes = work.apply(batch.stream().map(Waiting::command).toList());
        } catch (StoresUnavailable e) {
            batch.forEach(waiting -> waiting.answer.complete(Outcome.refused(Reason.UNAVAILABLE)));
            return;
        } catch (Throwable defect) {
            runOneByOne(batch, defect);
            return;
        }
        try {
            answering.execute(() -> answer(batch, outcomes));
        } catch (RejectedExecutionException closed) {
            answer(batch, outcomes);
        }
    }

    /** What was done is never done again, even if its outcome is missing. */
    private void answer(List<Waiting<C, R>> batch, List<Outcome<R>> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            if (i < outcomes.size()) {
                batch.get(i).answer.complete(outcomes.get(i));
            } else {
                batch.get(i).answer.completeExceptionally(new IllegalStateException("A command had no outcome."));
            }
        }
    }

    /** So that one command that cannot be done harms nobody else. */
    private void runOneByOne(List<Waiting<C, R>> batch, Throwable defect) {
        if (batch.size() == 1) {
            batch.get(0).answer.completeExceptionally(defect);
        } else {
            batch.forEach(waiting -> run(List.of(waiting)));
        }
    }
}
