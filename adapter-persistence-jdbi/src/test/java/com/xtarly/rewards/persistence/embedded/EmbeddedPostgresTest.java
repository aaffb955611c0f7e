package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Shared, because creating a database takes longer than starting it. Each test leaves it closed. */
    @TempDir
    static Path directory;

    @TempDir
    Path fresh;

    @Test
    void what_was_committed_survives_close_and_start() throws SQLException {
        String url;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(fresh)) {
            url = postgres.jdbcUrl();
            Sql.as(postgres.owner(), postgres).run("create table kept as select 42 as answer");
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(fresh)) {
            assertThat(Sql.as(postgres.owner(), postgres).ask("select answer from kept"))
                    .containsExactly("42");
            assertThat(postgres.jdbcUrl()).isEqualTo(url).matches("jdbc:postgresql://127\\.0\\.0\\.1:\\d+/rewards");
        }
    }

    @Test
    void a_second_server_is_refused_at_once() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> EmbeddedPostgres.startForServer(directory))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessage("The data directory " + directory + " is in use by another server (pid "
                            + ProcessHandle.current().pid()
                            + "). Stop it, or set REWARDS_DATA_DIR to another directory.");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(postgres.jdbcUrl()).isNotBlank();
        }
    }

    @Test
    void a_command_beside_a_server_borrows_its_postgres() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.startForServer(directory)) {
            try (EmbeddedPostgres command = EmbeddedPostgres.joinOrStart(directory)) {
                assertThat(command.jdbcUrl()).isEqualTo(server.jdbcUrl());
                assertThat(command.owner()).isEqualTo(server.owner());
            }

            assertThat(Sql.as(server.owner(), server).ask("select 1")).containsExactly("1");
        }
    }

    @Test
    void a_command_alone_has_a_postgres_of_its_own_until_it_ends() throws SQLException {
        try (EmbeddedPostgres command = EmbeddedPostgres.joinOrStart(directory)) {
            assertThat(Sql.as(command.owner(), command).ask("select 1")).containsExactly("1");
        }

        assertThat(processes().alive()).isEmpty();
    }

    @Test
    void commands_and_servers_take_turns() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.joinOrStart(directory);

        CompletableFuture<EmbeddedPostgres> second =
                CompletableFuture.supplyAsync(() -> EmbeddedPostgres.joinOrStart(directory));
        CompletableFuture<EmbeddedPostgres> server = second.thenApplyAsync(command -> {
            CompletableFuture<EmbeddedPostgres> waiting =
                    CompletableFuture.supplyAsync(() -> EmbeddedPostgres.startForServer(directory));
            command.close();
            return waiting.join();
        });
        first.close();

        try (EmbeddedPostgres last = server.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            assertThat(Sql.as(last.owner(), last).ask("select 1")).containsExactly("1");
        }
    }

    @Test
    void a_killed_postgres_comes_back_on_the_same_port() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            Sql owner = Sql.as(postgres.owner(), postgres);
            owner.run("create table if not exists counted (it int)");
            owner.run("insert into counted values (1)");
            long killed = processes().postmaster().orElseThrow().pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(Waiting.until(
                            PATIENCE,
                            () -> processes()
                                    .postmaster()
                                    .filter(now -> now.ready() && now.pid() != killed)
                                    .isPresent()))
                    .isTrue();
            assertThat(owner.ask("select it from counted")).containsExactly("1");
        }

        assertThat(processes().alive()).isEmpty();
    }

    @Test
    void closing_during_a_restart_leaves_nothing_behind() {
        EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory);
        long killed = processes().postmaster().orElseThrow().pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        assertThat(Waiting.until(PATIENCE, () -> postmasterStartedAfter(killed)))
                .isTrue();

        postgres.close();

        assertThat(processes().alive()).isEmpty();
        EmbeddedPostgres.startForServer(directory).close();
    }

    @Test
    void a_port_taken_by_somebody_else_is_replaced() throws IOException, SQLException {
        String url;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            url = postgres.jdbcUrl();
        }
        int port = URI.create(url.substring("jdbc:".length())).getPort();

        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            assertThat(stranger.isBound()).isTrue();
            assertThat(postgres.jdbcUrl()).isNotEqualTo(url);
            assertThat(Sql.as(postgres.owner(), postgres).ask("select 1")).containsExactly("1");
        }
    }

    @Test
    void a_stale_postmaster_file_that_names_a_stranger_does_not_matter() throws IOException {
        EmbeddedPostgres.startForServer(directory).close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(
                Postmaster.file(directory.resolve("postgres")),
                stranger + "\n" + directory.resolve("postgres")
                        + "\n1700000000\n20000\n\n127.0.0.1\n  1 1\nready   \n");

        EmbeddedPostgres.startForServer(directory).close();

        assertThat(ProcessHandle.of(stranger)).isPresent();
        assertThat(processes().alive()).isEmpty();
    }

    @Test
    void a_first_start_that_was_cut_off_is_begun_again() throws IOException {
        Path half = Files.createDirectories(fresh.resolve("postgres.unfinished/base"));
        Files.writeString(half.resolve("1"), "half a table");

        EmbeddedPostgres.startForServer(fresh).close();

        assertThat(fresh.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void roles_and_database_that_are_missing_are_made_up_for() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            int port =
                    URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
            try (var connection = Provisioning.connect(port, postgres.superuser());
                    var statement = connection.createStatement()) {
                statement.execute("drop database rewards");
                statement.execute("drop role rewards_app");
            }
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            assertThat(Sql.as(postgres.application(), postgres).ask("select 1")).containsExactly("1");
        }
    }

    @Test
    void a_data_directory_that_cannot_be_one_is_refused() throws IOException {
        Path file = Files.createFile(fresh.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.startForServer(file))
                .hasMessage("The data directory " + file + " cannot be created or entered."
                        + " Make it writable, or set REWARDS_DATA_DIR to another.");
    }

    @Test
    void a_start_without_the_passwords_says_what_to_do() throws IOException {
        Files.createDirectories(fresh.resolve("postgres"));

        assertThatThrownBy(() -> EmbeddedPostgres.startForServer(fresh))
                .hasMessage("The passwords of the database cannot be read from " + fresh.resolve("credentials")
                        + ". Restore that file from a backup of the data directory.");
    }

    @Test
    void a_start_that_fails_says_why_and_frees_the_directory() throws IOException {
        EmbeddedPostgres.startForServer(directory).close();
        Path version = directory.resolve("postgres/PG_VERSION");
        Files.writeString(version, "12\n");

        assertThatThrownBy(() -> EmbeddedPostgres.startForServer(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostgreSQL could not be started.")
                .hasMessageContaining("database files are incompatible with server")
                .hasMessageContaining("The log is " + directory.resolve("postgres.log"));

        Files.writeString(version, "18\n");
        EmbeddedPostgres.startForServer(directory).close();
    }

    @Test
    void closing_again_has_no_effect_even_when_another_has_started() throws SQLException {
        EmbeddedPostgres closed = EmbeddedPostgres.startForServer(directory);
        closed.close();

        try (EmbeddedPostgres another = EmbeddedPostgres.startForServer(directory)) {
            closed.close();

            assertThat(Sql.as(another.owner(), another).ask("select 1")).containsExactly("1");
        }
    }

    private static boolean postmasterStartedAfter(long killed) {
        return processes().postmaster().filter(now -> now.pid() != killed).isPresent();
    }

    private static ClusterProcesses processes() {
        return new ClusterProcesses(directory.resolve("postgres"));
    }
}
