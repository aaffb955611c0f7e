package com.xtarly.rewards.persistence.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL's programs on the classpath, and the copies unpacked from it. */
final class Archive {
    private static final Map<String, String> BY_ARCHITECTURE =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");
    /** An unpacking that has not ended by then was cut off. */
    private static final Duration LONGEST_UNPACKING = Duration.ofHours(1);

    private final URL url;
    /** Differs between any two archives, so that a new version never meets the files of an old one. */
    private final String name;

    private Archive(URL url) {
        this.url = url;
        this.name = "postgres-" + fingerprint(url);
    }

    static Archive forThisMachine() {
        return forMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Archive forMachine(String system, String architecture) {
        String resource = BY_ARCHITECTURE.getOrDefault(architecture, "/no-such-archive");
        return Optional.ofNullable(Archive.class.getResource(resource))
                .filter(found -> system.equals("Linux"))
                .map(Archive::new)
                .orElseThrow(() -> new IllegalStateException("There is no embedded PostgreSQL for " + system + " on "
                        + architecture + ". Set REWARDS_DB_URL to an existing PostgreSQL."));
    }

    String name() {
        return name;
    }

    /**
     * Where to keep unpacked programs, best place first: a cache of the user's, which all data directories share, or
     * else the data directory, which is always ours. Never a directory for everybody, where others could be first.
     */
    static List<Path> places(DataDirectory directory) {
        Stream<Path> caches = Stream.of(directoryIn("XDG_CACHE_HOME", ""), directoryIn("HOME", ".cache"))
                .flatMap(Optional::stream)
                .map(cache -> cache.resolve("xtarly-rewards"));
        return Stream.concat(caches, Stream.of(directory.programs())).toList();
    }

    /** The unpacked copy in the first place that has one or can take one. Others may unpack at the same time. */
    Path unpackedIn(List<Path> places) {
        IOException failure = new IOException("no place given");
        for (Path place : places) {
            try {
                return unpackedIn(place);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw new UncheckedIOException("PostgreSQL cannot be unpacked into any of " + places + ".", failure);
    }

    private Path unpackedIn(Path place) throws IOException {
        Files.createDirectories(place, DataDirectory.ONLY_FOR_US_DIRECTORY);
        if (!Files.getOwner(place).equals(Files.getOwner(Path.of("/proc/self")))) {
            throw new IOException(place + " belongs to another user");
        }
        Path home = place.resolve(name);
        if (!Files.isDirectory(home)) {
            removeCutOff(place);
            unpackAs(home);
        }
        return home;
    }

    private void unpackAs(Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(home.getParent(), name + ".");
        try {
            unpackInto(unfinished);
            DataDirectory.moveIntoPlace(unfinished, home);
        } catch (IOException e) {
            DataDirectory.remove(unfinished);
            boolean anotherWasFaster = Files.isDirectory(home);
            if (!anotherWasFaster) {
                throw e;
            }
        }
    }

    private void unpackInto(Path target) throws IOException {
        try (InputStream raw = url.openStream();
                InputStream xz = new XZInputStream(new BufferedInputStream(raw));
                TarArchiveInputStream tar = new TarArchiveInputStream(xz)) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(entry, tar, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive has an entry outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        PosixFilePermission[] fromHighestBit = PosixFilePermission.values();
        return IntStream.range(0, fromHighestBit.length)
                .filter(bit -> (mode & (0400 >> bit)) != 0)
                .mapToObj(bit -> fromHighestBit[bit])
                .collect(Collectors.toSet());
    }

    private void removeCutOff(Path place) throws IOException {
        Instant latest = Instant.now().minus(LONGEST_UNPACKING);
        try (Stream<Path> inside = Files.list(place)) {
            for (Path path : inside.toList()) {
                boolean unfinished = path.getFileName().toString().startsWith(name + ".");
                if (unfinished && Files.getLastModifiedTime(path).toInstant().isBefore(latest)) {
                    DataDirectory.remove(path);
                }
            }
        }
    }

    private static Optional<Path> directoryIn(String variable, String child) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(path -> path.resolve(child));
    }

    /** The checksum and the size that the jar has on record anyway: no need to read 15 MB at every start. */
    private static String fingerprint(URL url) {
        try {
            URLConnection connection = url.openConnection();
            long checksum = connection instanceof JarURLConnection jar
                    ? jar.getJarEntry().getCrc()
                    : connection.getLastModified();
            return Long.toHexString(checksum) + "-" + connection.getContentLengthLong();
        } catch (IOException e) {
            throw new UncheckedIOException("The archive " + url + " cannot be read.", e);
        }
    }
}
