package com.xtarly.rewards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself: the same sources, built elsewhere and later, make the same bytes. */
class ReproducibleIT {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path JAR = Path.of(System.getProperty("rewards.jar"));

    @TempDir
    private Path elsewhere;

    @Test
    void another_build_in_another_place_makes_the_same_bytes() throws Exception {
        Path copy = elsewhere.resolve(MODULE.getFileName());
        Files.copy(MODULE.resolveSibling("pom.xml"), elsewhere.resolve("pom.xml"));
        copyTree(MODULE.resolveSibling(".mvn"), elsewhere.resolve(".mvn"));
        Files.createDirectories(copy.resolve("src"));
        Files.copy(MODULE.resolve("pom.xml"), copy.resolve("pom.xml"));
        copyTree(MODULE.resolve("src/main"), copy.resolve("src/main"));

        builds(copy);

        assertThat(copy.resolve("target").resolve(JAR.getFileName())).hasSameBinaryContentAs(JAR);
    }

    private void builds(Path module) throws IOException, InterruptedException {
        Path log = elsewhere.resolve("log");
        Process maven = new ProcessBuilder(
                        System.getProperty("rewards.maven.home") + "/bin/mvn",
                        "-Dmaven.repo.local=" + System.getProperty("rewards.maven.repository"),
                        "--batch-mode",
                        "--offline",
                        "-Dmaven.test.skip",
                        "-Dspotless.check.skip",
                        "package")
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(maven.waitFor(3, TimeUnit.MINUTES)).as(() -> text(log)).isTrue();
            assertThat(maven.exitValue()).as(() -> text(log)).isZero();
        } finally {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_module_needs_nothing_at_run_time_but_java() {
        ModuleDescriptor module = ModuleFinder.of(JAR)
                .find("com.xtarly.rewards.domain")
                .orElseThrow()
                .descriptor();

        assertThat(module.requires())
                .filteredOn(needed -> !needed.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
        assertThat(module.exports()).hasSameSizeAs(module.packages());
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> copy(path, to.resolve(from.relativize(path).toString())));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
