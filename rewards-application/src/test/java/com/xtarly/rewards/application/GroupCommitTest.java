package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final int BLOCKING = -1;
    private static final int POISON = -2;
    private static final int OUTAGE = -3;
    private static final int FATAL = -4;

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch unblocked = new CountDownLatch(1);
    private final GroupCommit<Integer, String> commits = new GroupCommit<>("test", 1, this::work);

    @AfterEach
    void close() {
        unblocked.countDown();
        commits.close();
    }

    @Test
    void a_lone_command_does_not_wait_for_company() {
        assertThat(Threads.result(commits.submit(7))).isEqualTo(Outcome.accepted("7"));
        assertThat(batches).containsExactly(List.of(7));
    }

    @Test
    void what_waits_is_done_as_one_batch_in_the_order_it_came() {
        block();

        List<CompletableFuture<Outcome<String>>> answers = submitAll(10);
        unblocked.countDown();

        for (int i = 0; i < 10; i++) {
            assertThat(Threads.result(answers.get(i))).isEqualTo(Outcome.accepted(String.valueOf(i)));
        }
        assertThat(batches).containsExactly(List.of(BLOCKING), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    @Test
    void work_that_was_done_is_not_done_again_when_an_outcome_is_missing() {
        List<List<Integer>> done = new CopyOnWriteArrayList<>();
        try (GroupCommit<Integer, String> forgetful = new GroupCommit<>("forgetful", 1, batch -> {
            done.add(batch);
            return List.of();
        })) {
            assertThat(forgetful.submit(1)).failsWithin(Threads.PATIENCE);
        }

        assertThat(done).containsExactly(List.of(1));
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_done() {
        block();
        CompletableFuture<Outcome<String>> givenUp = commits.submit(1);
        CompletableFuture<Outcome<String>> waiting = commits.submit(2);

        assertThat(givenUp.cancel(false)).isTrue();
        unblocked.countDown();

        assertThat(Threads.result(waiting)).isEqualTo(Outcome.accepted("2"));
        assertThat(batches).containsExactly(List.of(BLOCKING), List.of(2));
    }

    @Test
    void no_batch_is_larger_than_the_limit() {
        block();

        List<CompletableFuture<Outcome<String>>> answers = submitAll(2 * GroupCommit.MAX_BATCH + 1);
        unblocked.countDown();
        answers.forEach(answer -> assertThat(Threads.result(answer)).isNotNull());

        assertThat(batches).extracting(List::size).containsExactly(1, GroupCommit.MAX_BATCH, GroupCommit.MAX_BATCH, 1);
    }

    @Test
    void who_comes_when_too_many_wait_is_turned_away_at_once() {
        block();

        List<CompletableFuture<Outcome<String>>> waiting = submitAll(GroupCommit.MAX_WAITING);
        CompletableFuture<Outcome<String>> tooMany = commits.submit(99);

        assertThat(tooMany).isCompletedWithValue(Outcome.refused(Reason.OVERLOADED));
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        unblocked.countDown();
        assertThat(waiting).extracting(Threads::result).doesNotContain(Outcome.refused(Reason.OVERLOADED));
    }

    @Test
    void when_the_stores_are_unavailable_everybody_in_the_batch_is_told_and_nothing_is_tried_again() {
        block();

        CompletableFuture<Outcome<String>> outage = commits.submit(OUTAGE);
        CompletableFuture<Outcome<String>> bystander = commits.submit(1);
        unblocked.countDown();

        assertThat(Threads.result(outage)).isEqualTo(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(Threads.result(bystander)).isEqualTo(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(batches).containsExactly(List.of(BLOCKING), List.of(OUTAGE, 1));
        assertThat(Threads.result(commits.submit(2))).isEqualTo(Outcome.accepted("2"));
    }

    @Test
    void one_poisonous_command_harms_nobody_else() {
        for (int poison : new int[] {POISON, FATAL}) {
            CompletableFuture<Outcome<String>> before = commits.submit(1);
            CompletableFuture<Outcome<String>> poisoned = commits.submit(poison);
            CompletableFuture<Outcome<String>> after = commits.submit(2);

            assertThat(Threads.result(before)).isEqualTo(Outcome.accepted("1"));
            assertThat(Threads.result(after)).isEqualTo(Outcome.accepted("2"));
            assertThatThrownBy(() -> Threads.result(poisoned)).rootCause().hasMessage("poison");
        }
    }

    @Test
    void a_poisoned_batch_is_done_one_by_one() {
        block();

        List<CompletableFuture<Outcome<String>>> answers = submitAll(3);
        CompletableFuture<Outcome<String>> poisoned = commits.submit(POISON);
        unblocked.countDown();

        assertThat(answers).extracting(Threads::result).doesNotContainNull();
        assertThatThrownBy(() -> Threads.result(poisoned)).rootCause().hasMessage("poison");
        assertThat(batches)
                .containsExactly(
                        List.of(BLOCKING),
                        List.of(0, 1, 2, POISON),
                        List.of(0),
                        List.of(1),
                        List.of(2),
                        List.of(POISON));
    }

    @Test
    void a_close_finishes_what_was_accepted_and_accepts_nothing_more() {
        block();
        List<CompletableFuture<Outcome<String>>> answers = submitAll(300);

        Future<Boolean> closing = Threads.start(() -> {
            commits.close();
            return true;
        });
        assertThat(Threads.waits(closing)).as("it waits for the work").isTrue();
        CompletableFuture<Outcome<String>> late = commits.submit(99);
        unblocked.countDown();

        assertThat(Threads.result(closing)).isTrue();
        assertThat(late).isCompletedWithValue(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(answers).extracting(Threads::result).doesNotContain(Outcome.refused(Reason.UNAVAILABLE));
    }

    @Test
    void after_a_close_every_command_is_refused_and_another_close_does_nothing() {
        commits.close();
        commits.close();

        assertThat(commits.submit(1)).isCompletedWithValue(Outcome.refused(Reason.UNAVAILABLE));
        assertThat(batches).isEmpty();
    }

    /** Keeps the only worker busy until it is let go. */
    private void block() {
        assertThat(commits.submit(BLOCKING)).isNotDone();
        Threads.await(blocked);
    }

    private List<CompletableFuture<Outcome<String>>> submitAll(int count) {
        return IntStream.range(0, count).mapToObj(commits::submit).toList();
    }

    private List<Outcome<String>> work(List<Integer> commands) {
        batches.add(new ArrayList<>(commands));
        if (commands.contains(BLOCKING)) {
            blocked.countDown();
            Threads.await(unblocked);
        }
        if (commands.contains(OUTAGE)) {
            throw new StoresUnavailable("The database is away.", new IOException("reset"));
        }
        if (commands.contains(POISON)) {
            throw new IllegalStateException("poison");
        }
        if (commands.contains(FATAL)) {
            throw new AssertionError("poison");
        }
        return commands.stream().map(String::valueOf).map(Outcome::accepted).toList();
    }
}
