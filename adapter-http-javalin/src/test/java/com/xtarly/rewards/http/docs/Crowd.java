package com.xtarly.rewards.http.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at once, each with a server of its own: whoever calls one waits more than it works. */
final class Crowd {
    private static final int SIZE = 8;

    private Crowd() {}

    /** What came of each, in their order; the first that failed fails all. */
    static <T> List<T> each(List<Callable<T>> tasks) {
        ExecutorService crowd = Executors.newFixedThreadPool(SIZE);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : crowd.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException e) {
            throw new AssertionError("The test was interrupted.", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            crowd.shutdownNow();
        }
    }
}
