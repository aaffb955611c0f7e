package com.xtarly.rewards.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages for programmers name is there, and what they must not leave out is named. */
class PagesTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Path DOCS = CHECKOUT.resolve("docs");
    private static final Path RULES =
            CHECKOUT.resolve("bootstrap/src/test/java/com/xtarly/rewards/bootstrap/architecture");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern RULE = Pattern.compile("^    (?:static )?ArchRule (\\w+)\\(", Pattern.MULTILINE);

    @Test
    void every_link_leads_somewhere() {
        List<Path> pages = Stream.of("architecture.md", "ports.md", "guide/write-an-adapter.md", "adr/README.md")
                .map(DOCS::resolve)
                .toList();

        assertThat(pages.stream().flatMap(PagesTest::links))
                .hasSizeGreaterThan(60)
                .allMatch(Files::exists);
    }

    @Test
    void the_architecture_page_has_every_rule_and_every_fixture_that_breaks_one() throws IOException {
        String page = Files.readString(DOCS.resolve("architecture.md"));

        assertThat(files(RULES).flatMap(PagesTest::rules))
                .hasSizeGreaterThan(10)
                .allMatch(page::contains);
        assertThat(files(RULES.resolve("fixture")).map(CHECKOUT::relativize))
                .hasSizeGreaterThan(10)
                .allMatch(fixture -> page.contains("../" + fixture));
    }

    private static Stream<Path> links(Path page) {
        return LINK.matcher(read(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize());
    }

    private static Stream<String> rules(Path file) {
        return RULE.matcher(read(file)).results().map(rule -> "`" + rule.group(1) + "`");
    }

    private static Stream<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
