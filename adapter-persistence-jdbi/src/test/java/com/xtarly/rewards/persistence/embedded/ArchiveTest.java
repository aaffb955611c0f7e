package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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

    /** Maven takes what a repository hands over; these programs go into the jar, so they must be the ones we know. */
    @Test
    void what_is_shipped_is_what_was_tried() {
        assertThat(sha256("/postgres-linux-x86_64.txz"))
                .isEqualTo("63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc");
        assertThat(sha256("/postgres-linux-arm_64.txz"))
                .isEqualTo("2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");
    }

    private static String sha256(String resource) {
        try (InputStream archive = Objects.requireNonNull(Archive.class.getResourceAsStream(resource))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive.readAllBytes()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Path unpackedIn(Path place) {
        return Archive.forThisMachine().unpackedIn(List.of(place));
    }
}
