package com.xtarly.rewards.bootstrap.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule, broken on purpose in sources planted for it. */
class TidyRulesTest {
    @TempDir
    private Path checkout;

    @Test
    void a_line_may_be_120_columns_wide_and_no_wider() throws IOException {
        assertThat(TidyRules.wideLines(planted("//" + "ñ".repeat(118)))).isEmpty();
        assertThat(TidyRules.wideLines(planted("\n//" + "ñ".repeat(119))))
                .singleElement()
                .asString()
                .contains("A.java:2 wider than 120 columns: break it");
    }

    @Test
    void a_method_may_have_30_lines_and_no_more() throws IOException {
        assertThat(TidyRules.longMethods(planted(method(30)))).isEmpty();
        assertThat(TidyRules.longMethods(planted(method(31))))
                .singleElement()
                .asString()
                .contains("the method run has 31 lines, more than 30: make its steps methods of their own");
    }

    @Test
    void a_constructor_is_a_method_too() throws IOException {
        assertThat(TidyRules.longMethods(planted("class A {\n    A() {\n" + "        ;\n".repeat(29) + "    }\n}\n")))
                .hasSize(1);
    }

    @Test
    void a_file_may_have_250_lines_and_no_more() throws IOException {
        assertThat(TidyRules.longFile(planted("\n".repeat(250)))).isEmpty();
        assertThat(TidyRules.longFile(planted("\n".repeat(251))))
                .singleElement()
                .asString()
                .contains("the file has 251 lines, more than 250: what wants to be long is two things");
    }

    @Test
    void the_median_main_file_may_have_60_lines_and_no_more() throws IOException {
        Source shortFile = planted("\n".repeat(60));
        Source longFile = planted("\n".repeat(61));

        assertThat(TidyRules.longMedian(
                        Stream.of(longFile, shortFile, shortFile).toList()))
                .isEmpty();
        assertThat(TidyRules.longMedian(Stream.of(longFile, longFile, shortFile).toList()))
                .singleElement()
                .asString()
                .contains("61 lines, more than 60");
    }

    @Test
    void an_import_of_everything_is_found() throws IOException {
        assertThat(TidyRules.wildcardImports(planted("import java.util.List;\nimport static java.lang.Math.*;\n")))
                .singleElement()
                .asString()
                .contains("A.java:2 imports a whole package: name the classes");
    }

    @Test
    void printing_is_found_outside_the_command_line() throws IOException {
        String printer =
                "class A { void a() { System.out.println(); System.err.println(); new Error().printStackTrace(); } }";

        assertThat(TidyRules.printing(planted("package a.b;\n" + printer), "a.cli"))
                .hasSize(3);
        assertThat(TidyRules.printing(planted("package a.cli;\n" + printer), "a.cli"))
                .isEmpty();
    }

    @Test
    void floating_point_is_found_even_in_a_local_variable() throws IOException {
        String inexact =
                "class A { long a(long b, Float f) { double c = b * 1; return (long) (b * 1.5) + f.longValue(); } }";

        assertThat(TidyRules.floatingPoint(planted("package a.exact;\n" + inexact), "a.exact"))
                .hasSize(3);
        assertThat(TidyRules.floatingPoint(planted("package a.other;\n" + inexact), "a.exact"))
                .isEmpty();
    }

    @Test
    void what_is_put_off_is_found_in_any_text() throws IOException {
        Path script = plant("bin/serve", "#!/bin/sh\n# TO" + "DO later\n");
        Path page = plant("docs/guide.md", "FIX" + "ME\n");
        Path output = plant("target/site.md", "FIX" + "ME\n");

        assertThat(TextRules.textsBeneath(checkout))
                .containsExactly(script, page)
                .doesNotContain(output);
        assertThat(TextRules.textsBeneath(checkout).flatMap(TextRules::putOff)).hasSize(2);
    }

    @Test
    void the_name_of_a_registry_is_found() throws IOException {
        Path pom = plant("pom.xml", "<url>https://repo" + ".maven.apache.org/maven2</url>\n");

        assertThat(TextRules.registries(pom)).singleElement().asString().contains("pom.xml:1 names a package registry");
    }

    private static String method(int lines) {
        return "interface A {\n    /** Not counted. */\n    @Deprecated\n    default void run() {\n"
                + "        ;\n".repeat(lines - 2) + "    }\n}\n";
    }

    private Source planted(String text) throws IOException {
        Path file = plant("module/src/main/java/A.java", text);
        return Source.beneath(checkout).stream()
                .filter(source -> source.path().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private Path plant(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
