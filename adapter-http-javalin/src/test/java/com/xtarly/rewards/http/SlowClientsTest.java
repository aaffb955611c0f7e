package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Threads;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** These do little but wait, so they wait together. */
@Execution(ExecutionMode.CONCURRENT)
class SlowClientsTest {
    /** A tenth of what was tried by hand; enough to exhaust every thread if each held one. */
    private static final int CROWD = 200;

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
