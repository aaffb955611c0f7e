package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresSafetyTest {
    /** Shared, because creating a database takes longer than starting it. Each test leaves it closed. */
    @TempDir
    static Path directory;

    @TempDir
    Path fresh;

    @Test
    void a_new_data_directory_and_its_secrets_are_closed_to_other_users() throws IOException {
        Path created = fresh.resolve("data");

        EmbeddedPostgres.startForServer(created).close();

        assertThat(permissions(created)).isEqualTo("rwx------");
        assertThat(permissions(created.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(created.resolve("credentials"))).isEqualTo("rw-------");
        assertThat(permissions(created.resolve("postgres.log"))).isEqualTo("rw-------");
        assertThat(created.toFile().list())
                .contains("postgres", "postgres.log", "credentials", "port", "lock")
                .noneMatch(name -> name.endsWith(".unfinished"));
    }

    @Test
    void an_acknowledged_commit_is_on_the_disk() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            Sql application = Sql.as(postgres.application(), postgres);

            assertThat(application.ask("select name || '=' || setting from pg_settings where name in"
                            + " ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name"))
                    .containsExactly("data_checksums=on", "fsync=on", "full_page_writes=on", "synchronous_commit=on");
        }
    }

    @Test
    void only_this_machine_can_connect() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            Sql application = Sql.as(postgres.application(), postgres);

            assertThat(application.ask("show listen_addresses")).containsExactly("127.0.0.1");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            for (String user : List.of("postgres", "rewards_owner", "rewards_app")) {
                Sql guesser = Sql.as(new Credentials(user, "a guess"), postgres);

                assertThatThrownBy(() -> guesser.ask("select 1")).hasMessageContaining("authentication failed");
            }
        }
    }

    @Test
    void the_roles_have_no_power_over_the_server() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            assertThat(Sql.as(postgres.owner(), postgres)
                            .ask("select rolname from pg_roles where rolname like 'rewards%' and not"
                                    + " (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)"))
                    .containsExactlyInAnyOrder("rewards_owner", "rewards_app");
        }
    }

    @Test
    void the_application_can_only_do_what_the_owner_grants() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            Sql.as(postgres.owner(), postgres).run("create table if not exists secret (it int)");
            Sql application = Sql.as(postgres.application(), postgres);

            assertThatThrownBy(() -> application.run("create table mine (it int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> application.run("create temp table mine (it int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> application.ask("select * from secret")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void passwords_are_neither_logged_nor_shown() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            List<String> passwords = List.of(
                    postgres.superuser().password(),
                    postgres.owner().password(),
                    postgres.application().password());
            String commands = new ClusterProcesses(directory.resolve("postgres"))
                    .alive().stream()
                            .map(process -> process.info().commandLine().orElse(""))
                            .toList()
                            .toString();

            assertThat(commands).contains("fsync=on").doesNotContain(passwords);
            assertThat(Files.readString(directory.resolve("postgres.log"))).doesNotContain(passwords);
            assertThat(postgres.owner()).hasToString("Credentials[user=rewards_owner, password=<hidden>]");
        }
    }

    @Test
    void looking_for_a_database_makes_none() {
        Path missing = fresh.resolve("data");

        assertThat(EmbeddedPostgres.existsIn(missing)).isFalse();
        assertThat(EmbeddedPostgres.existsIn(fresh)).isFalse();

        assertThat(missing).doesNotExist();
        assertThat(fresh).isEmptyDirectory();
    }

    @Test
    void a_database_is_there_while_it_is_served_and_after() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(directory)) {
            assertThat(postgres.jdbcUrl()).isNotBlank();
            assertThat(EmbeddedPostgres.existsIn(directory)).isTrue();
        }

        assertThat(EmbeddedPostgres.existsIn(directory)).isTrue();
    }

    @Test
    void a_server_that_is_just_making_its_database_counts() {
        DataDirectory making = DataDirectory.at(fresh);

        Optional<DirectoryLock> server = DirectoryLock.tryAcquire(making, DirectoryLock.Kind.SERVER);

        assertThat(server).isPresent();
        assertThat(EmbeddedPostgres.existsIn(fresh)).isTrue();
        server.orElseThrow().close();
        assertThat(EmbeddedPostgres.existsIn(fresh)).isFalse();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
