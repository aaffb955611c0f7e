package com.xtarly.rewards.bootstrap.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What no text of the checkout says, be it code, a script, a pom or a page. */
final class TextRules {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data");
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|xml|sql|md|sh|yaml|yml|json|properties|config|html|css|js|csv)|.*/(bin|\\.ci)/[^/]+");

    /** Put together, so that this very file does not contain what it looks for. */
    private static final Pattern PUT_OFF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|HA" + "CK|X" + "XX)\\b");

    private static final Pattern REGISTRY = Pattern.compile(String.join(
            "|",
            "repo1?\\.maven",
            "repository\\.apache",
            "(oss|central)\\.sonatype",
            "plugins\\.gradle",
            "registry\\.npmjs",
            "pypi\\.org",
            "docker\\.io",
            "ghcr\\.io"));

    private TextRules() {}

    static Stream<Path> textsBeneath(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> isOurs(root.relativize(file))
                            && TEXT.matcher(file.toString()).matches())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> putOff(Path text) {
        return complaints(text, PUT_OFF, "puts something off: do it now, or file it where others look");
    }

    static Stream<String> registries(Path text) {
        return complaints(text, REGISTRY, "names a package registry: leave that to the settings of who builds");
    }

    private static boolean isOurs(Path relative) {
        return IntStream.range(0, relative.getNameCount())
                .noneMatch(i -> NOT_OURS.contains(relative.getName(i).toString()));
    }

    private static Stream<String> complaints(Path text, Pattern unwanted, String why) {
        try {
            List<String> lines = Files.readAllLines(text);
            return IntStream.range(0, lines.size())
                    .filter(i -> unwanted.matcher(lines.get(i)).find())
                    .mapToObj(i -> text + ":" + (i + 1) + " " + why + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
