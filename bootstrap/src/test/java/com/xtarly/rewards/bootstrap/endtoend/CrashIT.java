package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is still true after the worst. */
class CrashIT {
    @TempDir
    private Path directory;

    @Test
    void balances_outlive_the_death_of_server_and_database() {
        Program program = Program.in(directory);
        List<PrintedCurl> curls = killedAfterPurchases(program, true);

        try (Server again = program.serve("--demo")) {
            assertThat(again.printed()).contains("--demo only fills an empty database");
            assertBalances(curls, again);
        }
        assertThat(program.run("audit").exitCode()).isZero();
    }

    @Test
    void a_database_that_outlived_its_server_is_taken_over() {
        Program program = Program.in(directory);
        List<PrintedCurl> curls = killedAfterPurchases(program, false);

        try (Server again = program.serve()) {
            assertBalances(curls, again);
        }
        assertThat(program.run("audit").exitCode()).isZero();
    }

    /** The calls of a server that registered three purchases and was then killed. */
    private static List<PrintedCurl> killedAfterPurchases(Program program, boolean postgresToo) {
        try (Server server = program.serve("--demo")) {
            List<PrintedCurl> curls = server.curls();
            assertThat(curls.get(0).run().data().get("customerPoints").asLong()).isEqualTo(35);
            assertThat(curls.get(0).run().data().get("customerPoints").asLong()).isEqualTo(70);
            assertThat(curls.get(4).run().data().get("customerStamps").asLong()).isEqualTo(1);
            server.kill();
            if (postgresToo) {
                server.killPostgres();
            }
            return curls;
        }
    }

    private static void assertBalances(List<PrintedCurl> curls, Server again) {
        JsonNode maria = curls.get(1).at(again.address()).run().data();
        JsonNode sofia = curls.get(5).at(again.address()).run().data();

        assertThat(maria.get("points").asLong()).isEqualTo(70);
        assertThat(sofia.get("stamps").asLong()).isEqualTo(1);
    }
}
