package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is said in every language, and nothing is said that is no text of ours. */
class MessagesTest {
    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Path TEMPLATES_OF_DOCS = Path.of("src", "main", "jte-docs");
    private static final Path HTTP = Path.of("src", "main", "java", "com", "xtarly", "rewards", "http");
    private static final Pattern USED = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"");

    @Test
    void every_language_has_the_same_keys() {
        assertThat(keys(Language.ENGLISH)).isEqualTo(keys(Language.SPANISH)).isNotEmpty();
    }

    @Test
    void every_text_that_a_page_asks_for_is_there() {
        Set<String> used = Stream.of(
                        templates(), files(HTTP.resolve("dashboard"), ".java"), files(HTTP.resolve("docs"), ".java"))
                .flatMap(texts -> texts)
                .flatMap(text -> USED.matcher(text).results().map(found -> found.group(1)))
                .filter(key -> !key.matches(".*\\.(css|js|json|svg|yaml|md|bru)"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys(Language.SPANISH)).containsAll(used);
    }

    @Test
    void no_template_says_anything_by_itself() {
        templates()
                .forEach(
                        template -> assertThat(Template.said(template).replaceAll("Xtarly Rewards|Español|English", ""))
                                .as(template)
                                .doesNotContainPattern("\\p{L}{2,}"));
        assertThat(Template.said("@if(a.b(\"x\"))<p class=\"y\">Hola ${view.text(\"z\", map(\"{}\"))}</p>@endif")
                        .strip())
                .as("what it finds")
                .isEqualTo("Hola");
    }

    @Test
    void numbers_and_plurals_are_written_as_the_language_does() {
        Messages spanish = Messages.in(Language.SPANISH);

        assertThat(spanish.of("program.preview.points", "$350.00", 1L)).endsWith("gana 1 punto.");
        assertThat(spanish.of("program.preview.points", "$350.00", 1_234L)).endsWith("gana 1,234 puntos.");
        assertThat(Messages.in(Language.ENGLISH).of("program.preview.points", "$350.00", 0L))
                .endsWith("earns 0 points.");
    }

    @Test
    void an_apostrophe_is_written_twice_or_it_would_not_be_shown() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertThat(messages.texts().keySet())
                    .allSatisfy(key ->
                            assertThat(messages.texts().getString(key)).as(key).doesNotContainPattern("(?<!')'(?!')"));
        }
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(Messages.in(language).texts().keySet());
    }

    private static Stream<String> templates() {
        return Stream.concat(files(TEMPLATES, ".jte"), files(TEMPLATES_OF_DOCS, ".jte"));
    }

    private static Stream<String> files(Path directory, String suffix) {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> texts = files.filter(file -> file.toString().endsWith(suffix))
                    .map(MessagesTest::text)
                    .toList();
            assertThat(texts).isNotEmpty();
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
