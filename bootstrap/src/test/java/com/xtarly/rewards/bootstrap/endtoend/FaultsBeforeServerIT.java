package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between tills and the server, the network fails. A till gives up by itself, and sends the same key again. */
class FaultsBeforeServerIT {
    private static final Duration PATIENCE_OF_TILLS = Duration.ofSeconds(4);
    private static final Duration DEFINITE = Duration.ofSeconds(10);
    private static final Duration WELL = Duration.ofSeconds(5);
    private static final Duration FAULT = Duration.ofSeconds(2);

    @TempDir
    private static Path directory;

    private static Installation installation;
    private static FaultProxy proxy;

    @TempDir
    private Path journals;

    @BeforeAll
    static void start() {
        installation = Installation.in(directory);
        int port = URI.create(installation.server().address()).getPort();
        proxy = FaultProxy.before(port, Duration.ofMillis(200), answer -> true);
    }

    @AfterAll
    static void stop() {
        proxy.close();
        installation.close();
    }

    @Test
    void a_slow_network_loses_and_doubles_nothing() {
        Trouble trouble = suffered(Fault.DELAY);

        assertThat(trouble.statuses()).containsExactly(200);
    }

    @Test
    void an_answer_that_is_cut_off_after_the_commit_is_given_again_to_the_same_key() {
        Trouble trouble = suffered(Fault.CUT_BEFORE_ANSWER);

        assertThat(proxy.cuts()).isPositive();
        assertThat(trouble.aftermath().registeredUnanswered()).isPositive();
        assertThat(trouble.statuses()).containsExactlyInAnyOrder(200, Answer.NONE);
    }

    @Test
    void connections_that_are_reset_lose_and_double_nothing() {
        Trouble trouble = suffered(Fault.RESET);

        assertThat(trouble.statuses()).containsExactlyInAnyOrder(200, Answer.NONE);
    }

    @Test
    void connections_that_fall_silent_lose_and_double_nothing() {
        Trouble trouble = suffered(Fault.HALF_OPEN);

        assertThat(trouble.statuses()).containsExactlyInAnyOrder(200, Answer.NONE);
    }

    @Test
    void connections_that_are_refused_lose_and_double_nothing() {
        Trouble trouble = suffered(Fault.REFUSE);

        assertThat(trouble.statuses()).containsExactlyInAnyOrder(200, Answer.NONE);
    }

    private Trouble suffered(Fault fault) {
        Trouble trouble = Trouble.of(fault, FAULT, proxy, FaultsBeforeServerIT::till, journals);
        trouble.aftermath().isClean();
        assertThat(trouble.slowest()).isLessThanOrEqualTo(DEFINITE);
        assertThat(trouble.well()).isLessThanOrEqualTo(WELL);
        assertThat(installation.program().run("audit").exitCode()).isZero();
        return trouble;
    }

    private static Till till() {
        return new Till("http://127.0.0.1:" + proxy.port(), installation.till().apiKey(), PATIENCE_OF_TILLS);
    }
}
