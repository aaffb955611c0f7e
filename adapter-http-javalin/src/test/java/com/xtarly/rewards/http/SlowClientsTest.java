package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Threads;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** These do little but wait, so they wait together. */
@Execution(ExecutionMode.CONCURRENT)
class SlowClientsTest {
    /** A tenth of what was tried by hand; enough to exhaust every thread if each held one. */
    private static final int CROWD = 200;

    /** So many purchases of an upload are asked for before it is seen whether anybody still waits. */
    private static final int UPLOAD_SHARE = 64;

    private static final Duration MOMENT = Duration.ofMillis(200);

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private static final Till TILL = SERVER.till();

    @Test
    void slow_bodies_keep_nobody_waiting_and_come_to_an_end() throws Exception {
        List<Wire> crowd = crowd();

        long deadline =
                System.nanoTime() + BodyCollector.MAX_READING.plusSeconds(1).toNanos();
        while (System.nanoTime() < deadline) {
            trickle(crowd);
            assertThat(probe()).isLessThan(JettyLimits.MAX_SILENCE_WITHIN_REQUEST);
            TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
        }
        trickle(crowd);

        for (Wire wire : crowd) {
            assertThat(wire.hears().orElseThrow().status()).isEqualTo(408);
            assertThat(wire.hears()).isEmpty();
            wire.close();
        }
    }

    @Test
    void a_body_that_falls_silent_is_given_up() throws Exception {
        try (Wire wire = slowBody()) {
            long start = System.nanoTime();

            Answer answer = wire.hears().orElseThrow();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(JettyLimits.MAX_SILENCE_WITHIN_REQUEST.minusSeconds(1), BodyCollector.MAX_READING);
        }
    }

    @Test
    void a_till_waits_for_an_outcome_only_so_long() {
        CountDownLatch never = new CountDownLatch(1);
        try (PosServer stuck = PosServer.open()) {
            Till till = stuck.till();
            stuck.change(real -> command -> {
                Threads.await(never);
                return real.register(command);
            });
            long start = System.nanoTime();

            Answer answer = till.posts(till.purchase());

            never.countDown();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Answers.MAX_WAIT.multipliedBy(2));
        }
    }

    @Test
    void an_upload_goes_no_further_than_its_till_waits_and_keeps_nobody_else_waiting() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger registered = new AtomicInteger();
        try (PosServer server = PosServer.open()) {
            Till till = server.till();
            server.change(real -> command -> {
                Threads.await(stuck);
                registered.incrementAndGet();
                return real.register(command);
            });
            server.clock().advance(Duration.ofMinutes(1));

            List<Future<Answer>> uploads = Stream.of("a", "b", "c")
                    .map(name -> Threads.start(() -> till.postsTo("/transactions", upload(till, name))))
                    .toList();
            TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
            Answer preview = till.postsTo("/transaction/preview", till.purchase());
            List<Answer> answers = uploads.stream().map(Threads::result).toList();
            stuck.countDown();
            TimeUnit.SECONDS.sleep(1);

            assertThat(preview.status()).isEqualTo(200);
            assertThat(answers).extracting(Answer::status).containsOnly(503);
            assertThat(registered).hasValue(2 * UPLOAD_SHARE);
        }
    }

    private static String upload(Till till, String name) {
        return IntStream.rangeClosed(0, 2 * UPLOAD_SHARE)
                .mapToObj(i -> "{\"idempotencyKey\":\"" + name + i
                        + "\",\"occurredAt\":\"2026-03-01T18:31:00Z\",\"amount\":" + i + ",\"customerId\":\""
                        + till.shop().customer().id() + "\"}")
                .collect(Collectors.joining(",", "{\"transactions\":[", "]}"));
    }

    private static List<Wire> crowd() throws IOException {
        List<Wire> crowd = new ArrayList<>();
        while (crowd.size() < CROWD) {
            crowd.add(slowBody());
        }
        return crowd;
    }

    private static Wire slowBody() throws IOException {
        Wire wire = Wire.to(SERVER.port());
        wire.says("POST /api/integrations/pos/transaction HTTP/1.1\r\nHost: till\r\nContent-Length: 60000\r\n\r\n{");
        return wire;
    }

    /** Some may have been given up already. */
    private static void trickle(List<Wire> crowd) {
        for (Wire wire : crowd) {
            try {
                wire.says(" ");
            } catch (IOException givenUp) {
                assertThat(givenUp).isInstanceOf(SocketException.class);
            }
        }
    }

    private static Duration probe() {
        long start = System.nanoTime();
        assertThat(TILL.gets("/health/live").status()).isEqualTo(200);
        TILL.registers(TILL.purchase());
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
