package com.xtarly.rewards.application.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Work on other threads, with an end to every wait. */
public final class Threads {
    /** Nothing in a test takes that long; what does, hangs. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    /** So long something has to wait before we believe that it does. */
    private static final Duration CONVINCING = Duration.ofMillis(150);

    private Threads() {}

    /** Starts a task on a thread of its own. */
    public static <T> Future<T> start(Callable<T> task) {
        FutureTask<T> running = new FutureTask<>(task);
        Thread thread = new Thread(running, "test");
        thread.setDaemon(true);
        thread.start();
        return running;
    }

    /** Lets all the tasks go at the same moment; what each came to, in their order. */
    public static <T> List<T> together(int count, IntFunction<Callable<T>> task) {
        CountDownLatch ready = new CountDownLatch(count);
        List<Future<T>> running = IntStream.range(0, count)
                .mapToObj(i -> start(() -> {
                    ready.countDown();
                    await(ready);
                    return task.apply(i).call();
                }))
                .toList();
        return running.stream().map(Threads::result).toList();
    }

    /** What a task came to, or what it threw. */
    public static <T> T result(Future<T> running) {
        try {
            return running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("It failed on its thread.", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("It hangs.", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for a sign from another thread. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The other thread gave no sign.");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for a sign that a task gives; when it ended without, passes on what it threw. */
    public static void await(CountDownLatch latch, Future<?> of) {
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!latch.await(1, TimeUnit.MILLISECONDS)) {
                if (of.isDone() && latch.getCount() > 0) {
                    throw new AssertionError("It gave no sign, and came to " + result(of));
                }
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("The other thread gave no sign.");
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Whether the task is still waiting for something after a convincing while. */
    public static boolean waits(Future<?> running) {
        try {
            running.get(CONVINCING.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new AssertionError("The test was interrupted.", cause);
    }
}
