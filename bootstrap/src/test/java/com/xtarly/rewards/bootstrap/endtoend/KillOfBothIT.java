package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is left of the two processes, the next start finds its way. */
class KillOfBothIT {
    private static final int BOTH = Figures.rounds(5, 20);
    private static final int ORPHANED = Figures.rounds(5, 50);
    private static final Duration LOAD = Duration.ofSeconds(1);
    /** Any moment of a start: looking for the orphan, recovery, migrations, listening. */
    private static final int MAX_START_MILLIS = 3_000;

    private static final long SEED = new Random().nextLong();
    private static final Random RANDOM = new Random(SEED);

    @TempDir
    private Path directory;

    @TempDir
    private Path journals;

    @Test
    void no_purchase_is_lost_or_doubled_when_server_and_postgres_are_killed_under_load() {
        rage("kill -9 of both", BOTH, (installation, round) -> {
            Postmaster postmaster = installation.postmaster().orElseThrow();
            if (round % 2 == 0) {
                installation.server().kill();
                postmaster.kill();
            } else {
                postmaster.kill();
                installation.server().kill();
            }
        });
    }

    @Test
    void no_purchase_is_lost_or_doubled_when_an_orphaned_postgres_meets_a_command_or_half_a_start() {
        rage("orphaned PostgreSQL", ORPHANED, (installation, round) -> {
            installation.server().kill();
            if (round % 2 == 0) {
                installation.program().killedWithin(RANDOM.nextInt(MAX_START_MILLIS), "serve");
            } else {
                assertThat(installation.program().run("audit").exitCode()).isZero();
            }
        });
    }

    private void rage(String name, int rounds, ObjIntConsumer<Installation> kill) {
        System.out.println(name + " with seed " + SEED);
        List<Duration> readyAgain = new ArrayList<>();
        try (Installation installation = Installation.in(directory);
                Storm storm = Storm.over(installation::till, journals)) {
            for (int round = 0; round < rounds; round++) {
                storm.rage(LOAD);
                kill.accept(installation, round);
                readyAgain.add(installation.startAgain());
            }
            storm.rage(LOAD);

            Aftermath aftermath = storm.aftermath();

            Figures.print(name, aftermath, storm.weather(), readyAgain);
            aftermath.isClean();
            assertThat(storm.weather().statuses()).isSubsetOf(200, 503, Answer.NONE);
            assertThat(installation.program().run("audit").exitCode()).isZero();
        }
    }
}
