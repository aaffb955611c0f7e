package com.xtarly.rewards.bootstrap.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.bootstrap.cli.CommandLineInterface;
import com.xtarly.rewards.domain.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules over every file of the checkout; {@link TidyRulesTest} shows that each of them can fail. */
class TidyTest {
    /** Maven runs the tests of a module in its directory. */
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    private static final List<Source> SOURCES = Source.beneath(CHECKOUT);
    private static final String COMMAND_LINE = CommandLineInterface.class.getPackageName();
    private static final String EXAMPLES = "com.example";
    private static final String DOMAIN = Outcome.class.getPackageName();

    @Test
    void every_module_is_read() {
        assertThat(SOURCES).hasSizeGreaterThan(150);
        assertThat(SOURCES).filteredOn(source -> source.isInPackage(DOMAIN)).hasSizeGreaterThan(30);
        assertThat(SOURCES)
                .filteredOn(source -> source.isInPackage(COMMAND_LINE))
                .hasSizeGreaterThan(20);
    }

    @Test
    void lines_fit_the_screen() {
        assertThat(complaints(TidyRules::wideLines)).isEmpty();
    }

    @Test
    void methods_are_short() {
        assertThat(complaints(TidyRules::longMethods)).isEmpty();
    }

    @Test
    void files_are_short() {
        assertThat(complaints(TidyRules::longFile)).isEmpty();
    }

    @Test
    void most_files_are_very_short() {
        assertThat(TidyRules.longMedian(SOURCES)).isEmpty();
    }

    @Test
    void imports_name_what_is_used() {
        assertThat(complaints(TidyRules::wildcardImports)).isEmpty();
    }

    @Test
    void only_the_command_line_and_the_examples_print() {
        assertThat(complaints(source ->
                        source.isInPackage(EXAMPLES) ? Stream.empty() : TidyRules.printing(source, COMMAND_LINE)))
                .isEmpty();
    }

    @Test
    void the_domain_counts_exactly() {
        assertThat(complaints(source -> TidyRules.floatingPoint(source, DOMAIN)))
                .isEmpty();
    }

    @Test
    void nothing_is_put_off() {
        assertThat(TextRules.textsBeneath(CHECKOUT).flatMap(TextRules::putOff)).isEmpty();
    }

    @Test
    void no_package_registry_is_named() {
        assertThat(TextRules.textsBeneath(CHECKOUT).flatMap(TextRules::registries))
                .isEmpty();
    }

    private static Stream<String> complaints(Function<Source, Stream<String>> rule) {
        return SOURCES.stream().flatMap(rule);
    }
}
