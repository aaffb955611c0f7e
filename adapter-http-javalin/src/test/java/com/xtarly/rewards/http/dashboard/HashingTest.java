package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Threads;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Passwords are hashed one at a time, in a line of their own. */
class HashingTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final CompletionService<Visitor.Page> crowd =
            new ExecutorCompletionService<>(visit -> new Thread(visit, "crowd").start());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void a_crowd_at_the_entrance_keeps_nobody_from_the_other_pages() throws InterruptedException, ExecutionException {
        Visitor owner = server.owner("lucia@ejemplo.com");
        server.passwords().meanwhile(() -> {
            begun.countDown();
            Threads.await(done);
        });

        guess(0);
        Threads.await(begun);
        for (int guess = 1; guess < DashboardServer.MAX_HASHES_WAITING + 2; guess++) {
            guess(guess);
        }

        assertThat(crowd.take().get().status()).as("one too many").isEqualTo(503);
        assertThat(owner.sees("/cashier").status()).isEqualTo(200);
        assertThat(owner.sees("/sign-in").status()).isEqualTo(200);
        done.countDown();
        for (int guess = 1; guess < DashboardServer.MAX_HASHES_WAITING + 2; guess++) {
            assertThat(crowd.take().get().status()).isEqualTo(401);
        }
    }

    @Test
    void who_is_let_in_too_late_leaves_no_session_to_whoever_comes_next_on_the_same_connection() throws Exception {
        var unused = server.owner("lucia@ejemplo.com");
        server.passwords().meanwhile(() -> Threads.await(done));
        Visitor proxy = server.visitor();
        Map<String, String> lucia = Map.of("email", "lucia@ejemplo.com", "password", DashboardServer.PASSWORD);
        Visitor.Page late = proxy.posts("/sign-in", lucia);
        assertThat(late.status()).isEqualTo(503);

        // In the line behind the late one, and so answered right after it has let her in.
        Future<Visitor.Page> next = crowd.submit(() ->
                proxy.posts("/sign-in", Map.of("email", "nadie@ejemplo.com", "password", "un secreto adivinado")));
        TimeUnit.MILLISECONDS.sleep(500);
        done.countDown();

        assertThat(next.get().status()).isEqualTo(401);
        assertThat(next.get().headers()).doesNotContainKey("set-cookie");
    }

    private void guess(int number) {
        var unused = crowd.submit(() -> server.visitor()
                .posts(
                        "/sign-in",
                        Map.of("email", "nadie" + number + "@ejemplo.com", "password", "un secreto adivinado")));
    }
}
