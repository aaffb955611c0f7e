package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopIT {
    @TempDir
    private Path directory;

    @Test
    void a_server_that_is_told_to_stop_stops_its_database_and_succeeds() {
        try (Server server = Program.in(directory).serve()) {
            ProcessHandle postgres = server.postgres();

            int exitCode = server.stop();

            assertThat(exitCode).isZero();
            assertThat(postgres.isAlive()).isFalse();
            assertThat(server.printed())
                    .contains("bin/rewards organization create", "curl -X POST " + server.address());
        }
    }

    @Test
    void an_environment_that_means_nothing_is_told_of_at_once() {
        Program.Ended ended = Program.in(directory)
                .with("REWARDS_PORT", "eighty")
                .with("REWARDS_PROT", "8080")
                .run("serve");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("REWARDS_PORT is 'eighty'", "REWARDS_PROT is not")
                .hasLineCount(2);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void a_data_directory_that_cannot_be_is_told_of_in_a_sentence() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        Program.Ended ended = Program.in(directory)
                .with("REWARDS_DATA_DIR", file.resolve("data").toString())
                .run("audit", "--json");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("{\"error\":{\"code\":\"UNAVAILABLE\"")
                .hasLineCount(1);
    }

    @Test
    void a_command_in_the_wrong_directory_makes_no_database_there() {
        Program.Ended ended = Program.in(directory).run("audit");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("There is no database in " + directory.resolve("data") + ";")
                .contains("REWARDS_DATA_DIR")
                .hasLineCount(1);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void an_external_database_that_is_away_is_told_of_in_a_sentence() {
        Program.Ended ended = Program.in(directory)
                .with("REWARDS_DB_URL", "jdbc:postgresql://127.0.0.1:1/rewards")
                .with("REWARDS_DB_USER", "rewards")
                .with("REWARDS_DB_PASSWORD", "hunter2")
                .run("audit");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("The database cannot be reached").doesNotContain("hunter2", "\tat ");
    }

    @Test
    void the_command_line_works_without_a_server() throws IOException {
        Program program = Program.in(directory);
        Program.Ended created = program.run("organization", "create", "--name", "Café Ñandú", "--json");
        String organization = created.out().replaceAll(".*\"(org_\\w+)\".*\\n", "$1");
        Path csv = Files.writeString(directory.resolve("clientes.csv"), clients(2_500) + ",Broken\n");

        Program.Ended imported = program.run("customer", "import", "--organization", organization, csv.toString());

        assertThat(created.err())
                .startsWith("Making a new, empty database in " + directory.resolve("data") + ";")
                .hasLineCount(1);
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.out()).isEqualTo("Imported 2500 customers, rejected 1.\n");
        assertThat(imported.err()).startsWith("line 2502: ").hasLineCount(1);
        assertThat(program.run("audit").out()).contains("1 organization, 2500 customers");
    }

    private static String clients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ",José Núñez " + i + ",jose" + i + "@ejemplo.com\n")
                .collect(Collectors.joining("", "id,name,email\n", ""));
    }
}
