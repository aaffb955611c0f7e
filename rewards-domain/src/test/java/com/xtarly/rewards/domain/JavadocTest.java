package com.xtarly.rewards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is public says what it is. Asked of javac's own doclint, but only for comments that are missing altogether:
 * a {@code @param} or {@code @return} that restates its sentence is not wanted, and the constants of an enum say it by
 * their names. What a comment does say is checked at each compilation.
 */
class JavadocTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A complaint, but one about a constant, with the source line that javac shows below it. */
    private static final Pattern UNCOMMENTED =
            Pattern.compile("\\S+\\.java:\\d+: warning: no comment\\R(?!\\s*[A-Z_]+\\s*[,;(\\v]).*");

    @TempDir
    private Path directory;

    @Test
    void everything_public_has_a_comment() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(uncommented(files.filter(Files::isRegularFile))).isEmpty();
        }
    }

    @Test
    void a_missing_comment_is_found() throws IOException {
        Path type = Files.writeString(directory.resolve("A.java"), """
                /** Said. */
                public record A(int b) {
                    public static final int NOT_SAID = 1;
                    public void notSaid() {}
                }
                """);
        Path constants = Files.writeString(directory.resolve("C.java"), """
                /** Said. */
                public enum C {
                    NAMED("1"),
                    LAST("2");
                    C(String text) {}
                }
                """);

        assertThat(uncommented(Stream.of(type, constants)))
                .hasSize(2)
                .allMatch(complaint -> complaint.contains("A.java")
                        && complaint.toLowerCase(Locale.ROOT).contains("said"));
    }

    private List<String> uncommented(Stream<Path> files) {
        Stream<String> options = Stream.of(
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-Xmaxwarns",
                "9999",
                "-Xdoclint:missing/protected",
                "-d",
                directory.toString(),
                "--module-path",
                jspecify());
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);

        int exitCode = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        Stream.concat(options, files.map(Path::toString)).toArray(String[]::new));

        assertThat(exitCode).as(said.toString()).isZero();
        return UNCOMMENTED
                .matcher(said.toString())
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** What module-info.java requires at compile time. */
    private static String jspecify() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(path -> Stream.of(System.getProperty(path, "").split(File.pathSeparator)))
                .filter(entry -> entry.contains("jspecify"))
                .findFirst()
                .orElseThrow();
    }
}
