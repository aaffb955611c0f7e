package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.persistence.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between the server and a PostgreSQL elsewhere, the network fails. Tills are told so, and the server gets over it. */
class FaultsBeforeDatabaseIT {
    /** Longer than any call may take, so that one that takes too long is seen. */
    private static final Duration PATIENCE_OF_TILLS = Duration.ofSeconds(20);

    private static final Duration DEFINITE = Duration.ofSeconds(10);
    private static final Duration WELL = Duration.ofSeconds(5);
    private static final Duration FAULT = Duration.ofSeconds(2);
    /** Longer than a connection waits for an answer, so that every old one is given up meanwhile. */
    private static final Duration LONG_FAULT = Duration.ofSeconds(8);
    /** Of each piece: a purchase is a dozen of them, there and back. */
    private static final Duration DELAY = Duration.ofMillis(100);
    /** PostgreSQL's CommandComplete: its length, and what is complete. */
    private static final String COMMITTED = "C\0\0\0\13COMMIT\0";

    @TempDir
    private static Path directory;

    @TempDir
    private static Path data;

    private static EmbeddedPostgres postgres;
    private static FaultProxy proxy;
    /** What commands run as: past the proxy. */
    private static Program program;

    private static Server server;
    private static String apiKey;

    @TempDir
    private Path journals;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.startForServer(data);
        URI direct = URI.create(postgres.jdbcUrl().replaceFirst("^jdbc:", ""));
        proxy = FaultProxy.before(direct.getPort(), DELAY, FaultsBeforeDatabaseIT::isCommit);
        program = on(postgres.jdbcUrl());
        server = on(postgres.jdbcUrl().replace(":" + direct.getPort(), ":" + proxy.port()))
                .serve("--demo");
        apiKey = server.curls().get(0).key();
    }

    @AfterAll
    static void stop() {
        server.close();
        proxy.close();
        postgres.close();
    }

    @Test
    void a_slow_network_loses_and_doubles_nothing() {
        var unused = suffered(Fault.DELAY, FAULT);
    }

    @Test
    void a_commit_whose_answer_is_cut_off_is_never_done_again() {
        Trouble trouble = suffered(Fault.CUT_BEFORE_ANSWER, FAULT);

        assertThat(proxy.cuts()).isPositive();
        assertThat(trouble.aftermath().registeredUnanswered()).isPositive();
        assertThat(trouble.statuses()).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void connections_that_are_reset_lose_and_double_nothing() {
        assertThat(suffered(Fault.RESET, FAULT).statuses()).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void connections_that_fall_silent_for_a_moment_lose_and_double_nothing() {
        assertThat(suffered(Fault.HALF_OPEN, FAULT).statuses()).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void connections_that_fall_silent_for_long_lose_and_double_nothing() {
        assertThat(suffered(Fault.HALF_OPEN, LONG_FAULT).statuses()).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void connections_that_are_refused_lose_and_double_nothing() {
        assertThat(suffered(Fault.REFUSE, FAULT).statuses()).containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void connections_that_are_refused_for_long_lose_and_double_nothing() {
        assertThat(suffered(Fault.REFUSE, LONG_FAULT).statuses()).containsExactlyInAnyOrder(200, 503);
    }

    private Trouble suffered(Fault fault, Duration length) {
        Trouble trouble = Trouble.of(fault, length, proxy, FaultsBeforeDatabaseIT::till, journals);
        trouble.aftermath().isClean();
        assertThat(trouble.statuses()).isSubsetOf(200, 503);
        assertThat(trouble.slowest()).isLessThanOrEqualTo(DEFINITE);
        assertThat(trouble.well()).isLessThanOrEqualTo(WELL);
        assertThat(program.run("audit").exitCode()).isZero();
        return trouble;
    }

    private static Till till() {
        return new Till(server.address(), apiKey, PATIENCE_OF_TILLS);
    }

    private static Program on(String url) {
        return Program.in(directory)
                .with("REWARDS_DB_URL", url)
                .with("REWARDS_DB_USER", postgres.application().user())
                .with("REWARDS_DB_PASSWORD", postgres.application().password())
                .with("REWARDS_DB_OWNER_USER", postgres.owner().user())
                .with("REWARDS_DB_OWNER_PASSWORD", postgres.owner().password());
    }

    private static boolean isCommit(byte[] answer) {
        return new String(answer, StandardCharsets.ISO_8859_1).contains(COMMITTED);
    }
}
