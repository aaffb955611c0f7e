package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processes hold the data directory, and are killed. */
class EmbeddedPostgresCrashTest {
    @TempDir
    static Path directory;

    @Test
    void a_server_in_another_process_is_respected() throws IOException {
        try (LauncherProcess other = LauncherProcess.started("server", directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.startForServer(directory))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining("in use by another server (pid " + other.pid() + ")");
        }
    }

    @Test
    void a_command_joins_the_server_of_another_process() throws IOException, SQLException {
        try (LauncherProcess other = LauncherProcess.started("server", directory)) {
            Postmaster serving = processes().postmaster().orElseThrow();

            try (EmbeddedPostgres command = EmbeddedPostgres.joinOrStart(directory)) {
                assertThat(command.jdbcUrl()).isEqualTo(other.jdbcUrl());
                assertThat(Sql.as(command.owner(), command).ask("select 1")).containsExactly("1");
            }

            assertThat(processes().postmaster()).contains(serving);
        }
    }

    @Test
    void an_orphaned_postgres_is_taken_over() throws IOException, SQLException {
        for (String how : List.of("server", "command")) {
            LauncherProcess killed = LauncherProcess.started(how, directory);
            killed.kill();
            long orphan = processes().postmaster().orElseThrow().pid();

            try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
                assertThat(processes().alive()).isNotEmpty().noneMatch(process -> process.pid() == orphan);
                assertThat(postgres.jdbcUrl()).isEqualTo(killed.jdbcUrl());
                assertThat(Sql.as(postgres.application(), postgres).ask("select 1"))
                        .containsExactly("1");
            }
            assertThat(processes().alive()).isEmpty();
        }
    }

    @Test
    void a_kill_of_both_loses_nothing() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            Sql.as(postgres.owner(), postgres).run("create table rounds (round int)");
        }

        for (int round = 1; round <= 3; round++) {
            try (LauncherProcess server = LauncherProcess.started("server", directory);
                    EmbeddedPostgres command = EmbeddedPostgres.joinOrStart(directory)) {
                Sql.as(command.owner(), command).run("insert into rounds values (" + round + ")");
                server.kill();
                processes()
                        .postmaster()
                        .flatMap(it -> ProcessHandle.of(it.pid()))
                        .orElseThrow()
                        .destroyForcibly();
            }
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            assertThat(Sql.as(postgres.owner(), postgres).ask("select round from rounds order by round"))
                    .containsExactly("1", "2", "3");
        }
    }

    private static ClusterProcesses processes() {
        return new ClusterProcesses(directory.resolve("postgres"));
    }
}
