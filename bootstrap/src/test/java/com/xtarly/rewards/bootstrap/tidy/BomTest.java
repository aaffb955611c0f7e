package com.xtarly.rewards.bootstrap.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials that others import offers what the build itself manages, in the build's version. */
class BomTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern OURS = Pattern.compile("<groupId>com\\.xtarly\\.rewards</groupId>\\s*"
            + "<artifactId>([^<]*)</artifactId>\\s*"
            + "<version>\\$\\{project\\.version}</version>\\s*"
            + "(<type>[^<]*</type>)?");
    private static final Pattern VERSION = Pattern.compile("<version>(.*)</version>");

    @Test
    void the_bill_of_materials_has_every_module() throws IOException {
        assertThat(modules("rewards-bom/pom.xml")).hasSize(6).isEqualTo(modules("pom.xml"));
    }

    @Test
    void the_bill_of_materials_has_the_builds_version() throws IOException {
        assertThat(version("rewards-bom/pom.xml")).isEqualTo(version("pom.xml"));
    }

    private static List<String> modules(String pom) throws IOException {
        return OURS.matcher(read(pom))
                .results()
                .map(module -> module.group(1) + module.group(2))
                .toList();
    }

    /** A pom says its own before any other. */
    private static String version(String pom) throws IOException {
        MatchResult own = VERSION.matcher(read(pom)).results().findFirst().orElseThrow();
        return own.group(1);
    }

    private static String read(String pom) throws IOException {
        return Files.readString(CHECKOUT.resolve(pom));
    }
}
