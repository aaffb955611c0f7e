package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path place;

    @Test
    void two_that_unpack_at_once_end_up_with_one_whole_copy() {
        CompletableFuture<Path> one = CompletableFuture.supplyAsync(() -> unpackedIn(place));
        CompletableFuture<Path> other = CompletableFuture.supplyAsync(() -> unpackedIn(place));

        Path home = one.join();

        assertThat(other.join()).isEqualTo(home);
        assertThat(place)
                .isDirectoryContaining(home::equals)
                .satisfies(it -> assertThat(it.toFile().list()).hasSize(1));
        assertThat(home.resolve("bin/postgres")).isExecutable();
        assertThat(home.resolve("share/postgresql/postgres.bki")).isNotEmptyFile();
        assertThat(home.resolve("lib/libpq.so")).isSymbolicLink().exists();
    }

    @Test
    void what_a_cut_off_unpacking_left_is_removed_after_a_while() throws IOException {
        String name = Archive.forThisMachine().name();
        Path young = Files.createDirectory(place.resolve(name + ".young"));
        Path old = Files.createDirectory(place.resolve(name + ".old"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));

        assertThat(unpackedIn(place)).isEqualTo(place.resolve(name));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_place_that_cannot_be_used_is_passed_over() throws IOException {
        Archive archive = Archive.forThisMachine();
        Path file = Files.createFile(place.resolve("file"));
        Path next = place.resolve("next");
        Path unpackedBefore = Files.createDirectories(next.resolve(archive.name()));

        assertThat(archive.unpackedIn(List.of(file, next))).isEqualTo(unpackedBefore);
    }

    @Test
    void a_machine_without_an_archive_is_told_the_way_out() {
        assertThatThrownBy(() -> Archive.forMachine("Mac OS X", "aarch64"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no embedded PostgreSQL for Mac OS X on aarch64."
                        + " Set REWARDS_DB_URL to an existing PostgreSQL.");
        assertThatThrownBy(() -> Archive.forMachine("Linux", "riscv64"))
                .hasMessageContaining("Set REWARDS_DB_URL to an existing PostgreSQL.");
    }

    private static Path unpackedIn(Path place) {
        return Archive.forThisMachine().unpackedIn(List.of(place));
    }
}
