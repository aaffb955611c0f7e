package com.xtarly.rewards.bootstrap.endtoend;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the calls of a storm were answered, how long they took, and when the last one failed. Thread-safe. */
final class Weather {
    /** So long nobody may fail, and no call take, before it counts as calm. */
    private static final Duration CALM = Duration.ofSeconds(1);

    /**
     * A call.
     *
     * @param begun by {@link System#nanoTime}
     */
    record Call(long begun) {}

    private record Failure(long begun, long ended) {}

    private final int writers;
    private final Map<Integer, Call> underWay = new ConcurrentHashMap<>();
    private final Map<Integer, Long> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
    private volatile long slowestNanos;

    Weather(int writers) {
        this.writers = writers;
    }

    Call begun(int writer) {
        Call call = new Call(System.nanoTime());
        underWay.put(writer, call);
        return call;
    }

    synchronized void ended(int writer, Call call, Answer answer) {
        long now = System.nanoTime();
        underWay.remove(writer);
        var unused = statuses.merge(answer.status(), 1L, Long::sum);
        slowestNanos = Math.max(slowestNanos, now - call.begun());
        if (!answer.isAcknowledged()) {
            failures.add(new Failure(call.begun(), now));
        }
    }

    /** Every status there was, {@link Answer#NONE} included. */
    Set<Integer> statuses() {
        return statuses.keySet();
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos);
    }

    /**
     * Waits until nobody fails any more and nobody waits for long.
     *
     * @param since when the trouble was over, by {@link System#nanoTime}
     * @return how long after it the last call began that failed
     */
    Duration calmAfter(long since) {
        Server.await(() -> isCalm(since));
        return Duration.ofNanos(failures.stream()
                .mapToLong(failure -> failure.begun() - since)
                .filter(late -> late > 0)
                .max()
                .orElse(0));
    }

    private boolean isCalm(long since) {
        long calmFrom = System.nanoTime() - CALM.toNanos();
        long youngerThan = Math.max(since, calmFrom);
        return calmFrom > since
                && failures.stream().allMatch(failure -> failure.ended() < calmFrom)
                && underWay.values().stream().allMatch(call -> call.begun() > youngerThan);
    }

    @Override
    public String toString() {
        return "%d writers, answers by status %s, slowest %d ms"
                .formatted(writers, statuses, slowest().toMillis());
    }
}
