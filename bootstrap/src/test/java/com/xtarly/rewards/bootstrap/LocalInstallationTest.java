package com.xtarly.rewards.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.xtarly.rewards.bootstrap.cli.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalInstallationTest {
    @TempDir
    private Path directory;

    @Test
    void there_is_nothing_to_administer_before_there_is_a_database() {
        Path missing = directory.resolve("data");

        Failure failure = refused(missing);

        assertThat(failure.exitCode()).isEqualTo(1);
        assertThat(failure.code()).isEqualTo("UNAVAILABLE");
        assertThat(failure)
                .hasMessage("There is no database in " + missing
                        + "; set REWARDS_DATA_DIR to where yours is, or start bin/serve, which makes one.");
        assertThat(missing).doesNotExist();
    }

    @Test
    void a_directory_of_something_else_is_left_alone() throws Exception {
        Path other = Files.writeString(directory.resolve("notes.txt"), "not ours");

        Failure failure = refused(directory);

        assertThat(failure).hasMessageStartingWith("There is no database in " + directory + ";");
        assertThat(directory).isDirectoryContaining(other::equals);
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void a_place_that_cannot_be_looked_at_is_told_as_such() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(refused(file)).hasMessageContaining("cannot be created or entered");
    }

    private static Failure refused(Path dataDirectory) {
        LocalInstallation installation =
                new LocalInstallation(() -> Configuration.of(Map.of("REWARDS_DATA_DIR", dataDirectory.toString())));
        return catchThrowableOfType(
                Failure.class,
                () -> installation.administer(
                        administration -> administration.auditLedger().audit()));
    }
}
