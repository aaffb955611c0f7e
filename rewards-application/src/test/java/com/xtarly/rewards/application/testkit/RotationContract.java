package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.organization.Overlap;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A key that is rotated in the middle of a storm is dead when the rotation has answered, and nothing counts twice. */
public abstract class RotationContract extends StoresContract {
    private static final int TILLS = 16;
    private static final int ROTATIONS = 20;
    private static final int ATTEMPTS_BETWEEN = 20;

    /**
     * One purchase in the storm.
     *
     * @param generation which key it was tried with: 0 is the first, 1 the one after the first rotation
     * @param answered how many rotations had answered before it was sent
     */
    private record Attempt(int generation, int answered, Outcome<Receipt> outcome) {
        boolean stale() {
            return generation < answered;
        }
    }

    private final List<NewApiKey> generations = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void an_old_key_is_accepted_zero_times_after_its_rotation_has_answered() {
        Shop shop = Shop.open(transactions(), Examples.points(), 1);
        UseCases useCases = UseCases.over(transactions(), Clock.systemUTC());
        generations.add(shop.till());
        List<Attempt> attempts;

        try (GroupCommit<Command, Receipt> commits =
                new GroupCommit<>("till", 2, useCases.registerPurchases()::register)) {
            List<Future<List<Attempt>>> tills = IntStream.range(0, TILLS)
                    .mapToObj(till -> Threads.start(() -> storm(shop, commits, new Random(till))))
                    .toList();
            rotateAgainAndAgain(shop, useCases);
            over.set(true);
            attempts = tills.stream().map(Threads::result).flatMap(List::stream).toList();
        } finally {
            over.set(true);
        }

        judge(shop, attempts);
    }

    private void judge(Shop shop, List<Attempt> attempts) {
        assertThat(attempts)
                .filteredOn(Attempt::stale)
                .hasSizeGreaterThan(ROTATIONS)
                .extracting(Attempt::outcome)
                .containsOnly(Outcome.refused(Reason.UNKNOWN_API_KEY));
        List<Receipt> accepted =
                attempts.stream().flatMap(attempt -> attempt.outcome().stream()).toList();
        assertThat(accepted).hasSizeGreaterThan(ROTATIONS);
        assertThat(account(shop.customer()).balance().entries()).isEqualTo(accepted.size());
        assertThat(account(shop.customer()).balance().points()).isEqualTo(35L * accepted.size());
    }

    private void rotateAgainAndAgain(Shop shop, UseCases useCases) {
        for (int i = 0; i < ROTATIONS; i++) {
            waitForAttempts(sent.get() + ATTEMPTS_BETWEEN);
            NewApiKey old = generations.get(i);
            generations.add(Accepted.of(useCases.rotateApiKey()
                    .rotate(shop.organization().id(), old.issued().id(), Overlap.NONE)));
            answered.incrementAndGet();
        }
        waitForAttempts(sent.get() + ATTEMPTS_BETWEEN);
    }

    /** One till that mostly follows the rotations, and sometimes tries an older key. */
    private List<Attempt> storm(Shop shop, GroupCommit<Command, Receipt> commits, Random random) {
        List<Attempt> attempts = new ArrayList<>();
        while (!over.get()) {
            int before = answered.get();
            int generation = random.nextInt(3) == 0 ? random.nextInt(before + 1) : before;
            Command purchase = new Command(
                    generations.get(generation).key(),
                    CustomerReference.of(shop.customer().id()),
                    Examples.PESOS_350,
                    null);
            attempts.add(new Attempt(generation, before, Threads.result(commits.submit(purchase))));
            sent.incrementAndGet();
        }
        return attempts;
    }

    private void waitForAttempts(int count) {
        long deadline = System.nanoTime() + Threads.PATIENCE.toNanos();
        while (sent.get() < count) {
            assertThat(System.nanoTime()).as("the storm goes on").isLessThan(deadline);
            LockSupport.parkNanos(100_000);
        }
    }
}
