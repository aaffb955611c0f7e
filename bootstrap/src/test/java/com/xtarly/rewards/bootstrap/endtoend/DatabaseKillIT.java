package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's PostgreSQL dies under load. The server starts it again by itself, and is never started again. */
class DatabaseKillIT {
    private static final int ROUNDS = Figures.rounds(5, 100);
    private static final Duration LOAD = Duration.ofSeconds(1);
    private static final Duration READY_AFTER_DATABASE = Duration.ofSeconds(10);

    @TempDir
    private static Path directory;

    private static Installation installation;

    @TempDir
    private Path journals;

    @BeforeAll
    static void start() {
        installation = Installation.in(directory);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void no_purchase_is_lost_or_doubled_when_postgres_is_killed_under_load() {
        rage("kill -9 of PostgreSQL", Postmaster::kill);
    }

    @Test
    void no_purchase_is_lost_or_doubled_when_postgres_is_stopped_immediately_under_load() {
        rage("immediate stop of PostgreSQL", Postmaster::stopImmediately);
    }

    private void rage(String name, Consumer<Postmaster> end) {
        List<Duration> readyAgain = new ArrayList<>();
        try (Storm storm = Storm.over(installation::till, journals)) {
            for (int round = 0; round < ROUNDS; round++) {
                storm.rage(LOAD);
                Postmaster postmaster = installation.postmaster().orElseThrow();
                end.accept(postmaster);
                long since = installation.replaced(postmaster);
                readyAgain.add(storm.weather().calmAfter(since));
            }

            Aftermath aftermath = storm.aftermath();

            Figures.print(name, aftermath, storm.weather(), readyAgain);
            aftermath.isClean();
            assertThat(storm.weather().statuses()).containsExactlyInAnyOrder(200, 503);
            assertThat(readyAgain).allMatch(each -> each.compareTo(READY_AFTER_DATABASE) <= 0);
            assertThat(installation.till().findsServerReady()).isTrue();
            assertThat(installation.program().run("audit").exitCode()).isZero();
        }
    }
}
