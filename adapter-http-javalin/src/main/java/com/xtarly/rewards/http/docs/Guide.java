package com.xtarly.rewards.http.docs;

import com.xtarly.rewards.application.access.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A guide in one language: a Markdown file of ours, made into HTML when the server starts.
 *
 * <p>Its first heading is its title. {@value #HERE} in it stands for where the reader reaches this server. A fenced
 * block whose info names a file, such as {@code python snippets/purchase.py}, shows that file.
 *
 * @param name what it is called in addresses, in every language
 */
record Guide(String name, String title, String html) {
    /** In the order in which they are to be read. */
    static final List<String> NAMES = List.of(
            "quick-start",
            "first-purchase",
            "retries",
            "offline-tills",
            "refunds",
            "rotating-keys",
            "receipt",
            "snippets");

    private static final String HERE = "https://rewards.example.com";

    private static final Map<Language, List<Guide>> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    language -> NAMES.stream()
                            .filter(name -> Guide.class.getResource(file(language, name)) != null)
                            .map(name -> of(name, text(file(language, name))))
                            .toList()));

    static List<Guide> in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** It, as somebody reads it who reaches this server there. */
    String html(String publicUrl) {
        return html.replace(HERE, publicUrl);
    }

    static Guide of(String name, String markdown) {
        Node document = Markdown.parsed(markdown);
        if (!(document.getFirstChild() instanceof Heading title)) {
            throw new IllegalArgumentException("The guide " + name + " begins with no heading.");
        }
        title.unlink();
        document.accept(new Inclusion());
        return new Guide(name, Markdown.text(title), Markdown.html(document));
    }

    /** Puts files where they are named. */
    private static final class Inclusion extends AbstractVisitor {
        @Override
        public void visit(FencedCodeBlock block) {
            String[] info = String.valueOf(block.getInfo()).split(" ", 2);
            if (info.length == 2 && info[1].startsWith("snippets/")) {
                block.setInfo(info[0]);
                block.setLiteral(text(info[1]));
            }
        }
    }

    private static String file(Language language, String name) {
        return language.code() + "/" + name + ".md";
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Guide.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
