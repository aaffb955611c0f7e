package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    private static final int ROTATIONS = Scale.chosen().of(20, 100);
    private static final int ATTEMPTS_BETWEEN = 20;

    /**
     * One purchase in the storm.
     *
     * @param generation which key it was tried with: 0 is the first, 1 the one after the first rotation
     * @param answered how many rotations had answered before it was sent
     */
    private record Attempt(int generation, int answered, Idempotency request, Outcome<Receipt> outcome) {
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
        UseCases useCases = UseCases.over(transactions());
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
        Map<Idempotency, Set<Entry>> entries = new HashMap<>();
        List<Receipt> first = new ArrayList<>();
        for (Attempt attempt : attempts) {
            attempt.outcome().stream().forEach(receipt -> {
                entries.computeIfAbsent(attempt.request(), request -> new HashSet<>())
                        .add(receipt.entry());
                first.addAll(receipt.replayed() ? List.of() : List.of(receipt));
            });
        }
        assertThat(first).hasSizeGreaterThan(ROTATIONS).hasSameSizeAs(entries.keySet());
        assertThat(entries.values()).allMatch(ofOneRequest -> ofOneRequest.size() == 1);
        assertThat(account(shop.customer()).balance().entries()).isEqualTo(first.size());
        assertThat(account(shop.customer()).balance().points()).isEqualTo(35L * first.size());
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

    /**
     * One till that mostly follows the rotations, and sometimes tries an older key. Sometimes it sends the last
     * purchase again, whatever came of it, and whatever the key is by now.
     */
    private List<Attempt> storm(Shop shop, GroupCommit<Command, Receipt> commits, Random random) {
        List<Attempt> attempts = new ArrayList<>();
        Idempotency request = Examples.idempotency();
        while (!over.get()) {
            int before = answered.get();
            int generation = random.nextInt(3) == 0 ? random.nextInt(before + 1) : before;
            request = random.nextInt(3) == 0 ? request : Examples.idempotency();
            Command purchase = Commands.by(
                    shop.purchase(shop.customer(), 35_000, request),
                    generations.get(generation).key());
            attempts.add(new Attempt(generation, before, request, Threads.result(commits.submit(purchase))));
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
