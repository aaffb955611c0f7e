package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sixty-four callers at once: every command is done once and answered once, also when the end comes in between. */
class GroupCommitStormTest {
    private static final int CALLERS = 64;
    private static final int COMMANDS_EACH = 500;

    private final AtomicIntegerArray done = new AtomicIntegerArray(CALLERS * COMMANDS_EACH);
    private final AtomicIntegerArray answered = new AtomicIntegerArray(CALLERS * COMMANDS_EACH);

    @Test
    void every_command_is_done_once_and_answered_once() {
        try (GroupCommit<Integer, Integer> commits = new GroupCommit<>("storm", 3, this::work)) {
            List<Integer> mistaken = Threads.together(CALLERS, caller -> () -> storm(commits, caller)).stream()
                    .flatMap(Collection::stream)
                    .toList();

            assertThat(mistaken).isEmpty();
        }

        for (int command = 0; command < CALLERS * COMMANDS_EACH; command++) {
            assertThat(done.get(command)).isEqualTo(1);
            assertThat(answered.get(command)).isEqualTo(1);
        }
    }

    @Test
    void a_close_in_the_middle_leaves_nobody_without_an_answer() {
        GroupCommit<Integer, Integer> commits = new GroupCommit<>("storm", 2, this::work);
        CountDownLatch midway = new CountDownLatch(CALLERS * COMMANDS_EACH / 4);
        Future<Boolean> closing = Threads.start(() -> {
            Threads.await(midway);
            commits.close();
            return true;
        });

        List<Integer> refused = Threads.together(CALLERS, caller -> () -> stormUntilClosed(commits, caller, midway));

        assertThat(Threads.result(closing)).isTrue();
        int accepted = IntStream.range(0, done.length()).map(done::get).sum();
        assertThat(accepted + refused.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(done.length());
        assertThat(IntStream.range(0, done.length()).map(done::get).max().orElseThrow())
                .isEqualTo(1);
    }

    private List<Integer> storm(GroupCommit<Integer, Integer> commits, int caller) {
        List<Integer> mistaken = new ArrayList<>();
        List<CompletableFuture<Outcome<Integer>>> answers = new ArrayList<>();
        for (int i = 0; i < COMMANDS_EACH; i++) {
            int command = caller * COMMANDS_EACH + i;
            answers.add(commits.submit(command).whenComplete((outcome, defect) -> answered.incrementAndGet(command)));
            if (i % 10 == 9 && !Threads.result(answers.get(i)).equals(Outcome.accepted(command))) {
                mistaken.add(command);
            }
        }
        answers.forEach(answer -> assertThat(Threads.result(answer)).isInstanceOf(Outcome.Accepted.class));
        return mistaken;
    }

    /** How many commands were refused; each other one was done. */
    private int stormUntilClosed(GroupCommit<Integer, Integer> commits, int caller, CountDownLatch midway) {
        int refused = 0;
        for (int i = 0; i < COMMANDS_EACH; i++) {
            int command = caller * COMMANDS_EACH + i;
            if (Threads.result(commits.submit(command)).equals(Outcome.refused(Reason.UNAVAILABLE))) {
                refused++;
            }
            midway.countDown();
        }
        return refused;
    }

    private List<Outcome<Integer>> work(List<Integer> commands) {
        commands.forEach(done::incrementAndGet);
        return commands.stream().map(Outcome::accepted).toList();
    }
}
