package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the server, under load. Its PostgreSQL goes on, without anybody, until the next server takes over. */
class ServerKillIT {
    private static final int ROUNDS = Figures.rounds(5, 100);
    private static final Duration LOAD = Duration.ofMillis(1_500);

    private static final Duration READY_AGAIN = Figures.bound(Duration.ofSeconds(5));

    @TempDir
    private Path directory;

    @TempDir
    private Path journals;

    @Test
    void no_purchase_is_lost_or_doubled_when_the_server_is_killed_under_load() {
        List<Duration> readyAgain = new ArrayList<>();
        try (Installation installation = Installation.in(directory);
                Storm storm = Storm.over(installation::till, journals)) {
            for (int round = 0; round < ROUNDS; round++) {
                storm.rage(LOAD);
                installation.server().kill();
                readyAgain.add(installation.startAgain());
            }
            storm.rage(LOAD);

            Aftermath aftermath = storm.aftermath();

            Figures.print("kill -9 of the server", aftermath, storm.weather(), readyAgain);
            aftermath.isClean();
            assertThat(storm.weather().statuses()).isSubsetOf(200, 503, Answer.NONE);
            assertThat(Figures.p95(readyAgain)).isLessThanOrEqualTo(READY_AGAIN);
            assertThat(installation.program().run("audit").exitCode()).isZero();
        }
    }
}
