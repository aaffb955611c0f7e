package com.xtarly.rewards.application.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.ConformanceReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The guide for authors of adapters, as it is written: its files compile, and their tests report what it prints. */
class WriteAnAdapterTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "write-an-adapter.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(package .*?)```", Pattern.DOTALL);
    private static final Pattern REPORT = Pattern.compile("```text\n(\\[com\\.example].*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?:class|record) (\\w+)");

    @TempDir
    private Path folder;

    @Test
    void whoever_follows_it_gets_the_report_it_prints() throws IOException {
        String guide = Files.readString(GUIDE);
        List<Path> sources = JAVA.matcher(guide)
                .results()
                .map(block -> written(block.group(1)))
                .toList();
        compile(sources);

        List<String> tests = sources.stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .filter(name -> name.endsWith("Test"))
                .toList();

        assertThat(lines(report(tests)))
                .containsExactlyElementsOf(REPORT.matcher(guide)
                        .results()
                        .flatMap(block -> lines(block.group(1)).stream())
                        .toList());
    }

    /** How many sentences there are in all changes too often to be kept in a guide. */
    private static List<String> lines(String report) {
        return report.replaceAll("of the \\d+|\\(\\d+\\)", "…").lines().toList();
    }

    private Path written(String source) {
        var type = TYPE.matcher(source);
        assertThat(type.find()).isTrue();
        try {
            return Files.writeString(folder.resolve(type.group(1) + ".java"), source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void compile(List<Path> sources) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String[] arguments = Stream.concat(
                        Stream.of(
                                "-d",
                                folder.toString(),
                                "-Xlint:all,-processing,-classfile",
                                "-Werror",
                                "-cp",
                                System.getProperty("java.class.path")),
                        sources.stream().map(Path::toString))
                .toArray(String[]::new);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, arguments);
        assertThat(failed).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String report(List<String> tests) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ConformanceReport report = new ConformanceReport(new PrintStream(printed, true, StandardCharsets.UTF_8));
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader compiled =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(compiled);
            LauncherFactory.create(alone)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(tests.stream()
                                            .map(name ->
                                                    DiscoverySelectors.selectClass(compiled, "com.example." + name))
                                            .collect(Collectors.toList()))
                                    .build(),
                            report);
        } finally {
            thread.setContextClassLoader(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
