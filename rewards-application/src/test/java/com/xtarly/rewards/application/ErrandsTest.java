package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch unblocked = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();
    private final Errands errands = new Errands(1);

    @AfterEach
    void close() {
        unblocked.countDown();
        errands.close();
    }

    @Test
    void an_errand_is_run_on_another_thread_and_its_outcome_handed_on() {
        Thread caller = Thread.currentThread();

        CompletableFuture<Outcome<Boolean>> answer =
                errands.submit(() -> Outcome.accepted(Thread.currentThread().equals(caller)));
        CompletableFuture<Outcome<Boolean>> refused =
                errands.submit(() -> Outcome.refused(Reason.TRANSACTION_NOT_FOUND));

        assertThat(Threads.result(answer)).isEqualTo(Outcome.accepted(false));
        assertThat(Threads.result(refused)).isEqualTo(Outcome.refused(Reason.TRANSACTION_NOT_FOUND));
    }

    @Test
    void each_errand_is_run_once_whoever_brings_it() {
        int callers = 16;
        int each = 20;
        AtomicIntegerArray runs = new AtomicIntegerArray(callers * each);
        try (Errands several = new Errands(3)) {
            List<List<CompletableFuture<Outcome<Integer>>>> answers = Threads.together(
                    callers,
                    caller -> () -> IntStream.range(caller * each, (caller + 1) * each)
                            .mapToObj(errand -> several.submit(() -> Outcome.accepted(runs.incrementAndGet(errand))))
                            .toList());

            assertThat(answers.stream().flatMap(List::stream).map(Threads::result))
                    .hasSize(callers * each)
                    .containsOnly(Outcome.accepted(1));
        }
    }

    @Test
    void who_comes_when_too_many_wait_is_turned_away_at_once() {
        block(errands);
        List<CompletableFuture<Outcome<Integer>>> waiting = submitAll(Errands.MAX_WAITING);

        CompletableFuture<Outcome<Integer>> tooMany = submit();

        assertThat(tooMany).isCompletedWithValue(Outcome.refused(Reason.OVERLOADED));
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        unblocked.countDown();
        assertThat(waiting).extracting(Threads::result).doesNotContain(Outcome.refused(Reason.OVERLOADED));
        assertThat(done).hasValue(Errands.MAX_WAITING);
    }

    @Test
    void where_fewer_may_wait_callers_are_turned_away_sooner() {
        try (Errands few = new Errands(1, 2)) {
            block(few);
            List<CompletableFuture<Outcome<Integer>>> answers = IntStream.range(0, 3)
                    .mapToObj(errand -> few.submit(() -> Outcome.accepted(errand)))
                    .toList();

            assertThat(answers.subList(0, 2)).noneMatch(CompletableFuture::isDone);
            assertThat(answers.get(2)).isCompletedWithValue(Outcome.refused(Reason.OVERLOADED));
            unblocked.countDown();
            assertThat(Threads.result(answers.get(1))).isEqualTo(Outcome.accepted(1));
        }
    }

    @Test
    void when_the_stores_are_unavailable_the_caller_is_told_and_the_next_is_served() {
        AtomicInteger tries = new AtomicInteger();

        CompletableFuture<Outcome<Integer>> outage = errands.submit(() -> {
            tries.incrementAndGet();
            throw new StoresUnavailable("The database is away.", new IOException("reset"));
        });

        assertThat(Threads.result(outage)).isEqualTo(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(tries).hasValue(1);
        assertThat(Threads.result(submit())).isEqualTo(Outcome.accepted(1));
    }

    @Test
    void a_defect_is_its_callers_alone() {
        for (Throwable defect : List.of(new IllegalStateException("poison"), new AssertionError("poison"))) {
            CompletableFuture<Outcome<Integer>> poisoned = errands.submit(() -> {
                throw unchecked(defect);
            });

            assertThatThrownBy(() -> Threads.result(poisoned)).rootCause().hasMessage("poison");
        }
        assertThat(Threads.result(submit())).isEqualTo(Outcome.accepted(1));
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_done() {
        block(errands);
        CompletableFuture<Outcome<Integer>> givenUp = submit();
        CompletableFuture<Outcome<Integer>> waiting = submit();

        assertThat(givenUp.cancel(false)).isTrue();
        unblocked.countDown();

        assertThat(Threads.result(waiting)).isEqualTo(Outcome.accepted(1));
    }

    @Test
    void a_close_finishes_what_was_accepted_and_accepts_nothing_more() {
        block(errands);
        List<CompletableFuture<Outcome<Integer>>> answers = submitAll(100);

        Future<Boolean> closing = Threads.start(() -> {
            errands.close();
            return true;
        });
        assertThat(Threads.waits(closing)).as("it waits for the work").isTrue();
        CompletableFuture<Outcome<Integer>> late = submit();
        unblocked.countDown();

        assertThat(Threads.result(closing)).isTrue();
        assertThat(late).isCompletedWithValue(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(answers).extracting(Threads::result).doesNotContain(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(done).hasValue(100);
    }

    @Test
    void what_a_close_cannot_finish_in_time_is_refused_and_never_done() {
        block(errands);
        List<CompletableFuture<Outcome<Integer>>> answers = submitAll(3);

        errands.close();
        unblocked.countDown();

        assertThat(answers).extracting(Threads::result).containsOnly(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(done).hasValue(0);
        errands.close();
    }

    /** Keeps the only worker busy until it is let go. */
    private void block(Errands busy) {
        assertThat(busy.submit(() -> {
                    blocked.countDown();
                    Threads.await(unblocked);
                    return Outcome.accepted(0);
                }))
                .isNotDone();
        Threads.await(blocked);
    }

    private List<CompletableFuture<Outcome<Integer>>> submitAll(int count) {
        return IntStream.range(0, count).mapToObj(i -> submit()).toList();
    }

    private CompletableFuture<Outcome<Integer>> submit() {
        return errands.submit(() -> Outcome.accepted(done.incrementAndGet()));
    }

    private static RuntimeException unchecked(Throwable defect) {
        if (defect instanceof Error error) {
            throw error;
        }
        return (RuntimeException) defect;
    }
}
