package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where everything lies that outlives the process. {@code root} is absolute and without symbolic links, so that equal
 * directories are equal records.
 */
record DataDirectory(Path root) {
    static final FileAttribute<?> ONLY_FOR_US_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    static final FileAttribute<?> ONLY_FOR_US_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /**
     * Creates the directory if need be, readable by its owner only. The permissions of one that exists are left alone:
     * it might be a mounted volume, or {@code /tmp} by mistake; what we put inside is closed to others anyway.
     */
    static DataDirectory at(Path path) {
        try {
            Files.createDirectories(path, ONLY_FOR_US_DIRECTORY);
            return new DataDirectory(path.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data directory " + path.toAbsolutePath()
                            + " cannot be created or entered. Make it writable, or set REWARDS_DATA_DIR to another.",
                    e);
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where a cluster is put together before it is moved to its place in one step. */
    Path unfinishedCluster() {
        return root.resolve("postgres.unfinished");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path credentials() {
        return root.resolve("credentials");
    }

    Path port() {
        return root.resolve("port");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** The programs, when there is no better place for them. */
    Path programs() {
        return root.resolve("programs");
    }

    /** Writes a file that is there entirely or not at all, after a power cut too. Only for who holds the lock. */
    void write(Path file, List<String> lines) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            Files.write(Files.createFile(unfinished, ONLY_FOR_US_FILE), lines, StandardCharsets.UTF_8);
            force(unfinished);
            moveIntoPlace(unfinished, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", e);
        }
    }

    /** Gives a finished file or directory the name it is looked for under; both are in the same directory. */
    static void moveIntoPlace(Path unfinished, Path place) throws IOException {
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(place.getParent()));
    }

    /** Removes a directory with all it holds, or nothing when there is none. */
    static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> inside = Files.walk(tree)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
