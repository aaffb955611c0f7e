package com.xtarly.rewards.http.docs;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes HTML of Markdown with tables. Thread-safe. */
final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(context -> Markdown::adapt)
            .build();

    private Markdown() {}

    static Node parsed(String text) {
        return PARSER.parse(text);
    }

    /** What there is to read, without marks. */
    static String text(Node node) {
        return TEXT.render(node).strip();
    }

    static String html(Node node) {
        return HTML.render(node);
    }

    static String html(String text) {
        return html(parsed(text));
    }

    /** Files link to files; pages have no ending. What scrolls can be reached without a mouse. */
    private static void adapt(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link && attributes.containsKey("href")) {
            attributes.compute("href", (name, to) -> String.valueOf(to).replaceFirst("^([a-z-]+)\\.md(?=#|$)", "$1"));
        }
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }
}
