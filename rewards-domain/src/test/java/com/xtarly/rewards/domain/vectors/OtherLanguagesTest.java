package com.xtarly.rewards.domain.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of the page, written again in other languages: they agree with the file, and notice a wrong one. */
class OtherLanguagesTest {
    private static final Path CHECKS = Path.of("..", "docs", "examples", "earning-vectors");
    private static final String RIGHT = "\"points\":52,";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"python3,check.py", "node,check.mjs"})
    void every_vector_agrees(String language, String check) throws Exception {
        Ended ended = run(language, check, VectorsFileTest.PUBLISHED);

        int count = Scenarios.all().size();
        assertThat(ended.output()).isEqualToIgnoringNewLines(count + " of " + count + " vectors agree.");
        assertThat(ended.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"python3,check.py", "node,check.mjs"})
    void a_wrong_number_is_found(String language, String check) throws Exception {
        String published = Files.readString(VectorsFileTest.PUBLISHED);
        int place = published.indexOf(RIGHT, published.indexOf("\"example-003\""));
        Path wrong = directory.resolve("wrong.json");
        Files.writeString(
                wrong,
                published.substring(0, place)
                        + RIGHT.replace("52", "53")
                        + published.substring(place + RIGHT.length()));

        Ended ended = run(language, check, wrong);

        assertThat(ended.output().lines()).singleElement().asString().startsWith("example-003 (floored twice");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    private record Ended(int exitCode, String output) {}

    private static Ended run(String language, String check, Path vectors) throws IOException, InterruptedException {
        assumeTrue(isHere(language), language + " is not here: its check of the vectors DOES NOT RUN.");
        Process process = new ProcessBuilder(
                        List.of(language, CHECKS.resolve(check).toString(), vectors.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private static boolean isHere(String language) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, language)));
    }
}
