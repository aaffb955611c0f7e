package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.http.dashboard.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may stand in a field, in short: its type and its limits. */
final class Shape {
    private final Messages messages;
    private final List<JsonNode> parts;

    private Shape(Messages messages, List<JsonNode> parts) {
        this.messages = messages;
        this.parts = parts;
    }

    /** @param parts a schema and those that it is made of, what is nearest first */
    static String of(Messages messages, List<JsonNode> parts) {
        Shape shape = new Shape(messages, parts);
        List<String> words = new ArrayList<>();
        words.add(shape.type());
        shape.limits("minimum", "maximum", "docs.shape.range").ifPresent(words::add);
        shape.limits("minLength", "maxLength", "docs.shape.characters").ifPresent(words::add);
        shape.limits("minItems", "maxItems", "docs.shape.items").ifPresent(words::add);
        shape.said("exclusiveMinimum").ifPresent(least -> words.add(messages.of("docs.shape.above", text(least))));
        shape.said("default").ifPresent(value -> words.add(messages.of("docs.shape.default", text(value))));
        return String.join(", ", words);
    }

    private String type() {
        Optional<JsonNode> values = said("enum");
        if (values.isPresent()) {
            return String.join(" | ", ApiText.texts(values.get()));
        }
        List<String> types = said("type")
                .map(type -> type.isArray() ? ApiText.texts(type) : List.of(type.asText()))
                .orElse(List.of("any"));
        return String.join(" | ", types.stream().map(this::named).toList());
    }

    private String named(String type) {
        return said("format").isPresent() ? messages.of("docs.type.moment") : messages.of("docs.type." + type);
    }

    private Optional<String> limits(String least, String most, String key) {
        Optional<String> from = said(least).map(Shape::text);
        Optional<String> to = said(most).map(Shape::text);
        return from.isPresent() && to.isPresent()
                ? Optional.of(messages.of(key, from.get(), to.get()))
                : from.map(number -> messages.of(key + ".least", number))
                        .or(() -> to.map(number -> messages.of(key + ".most", number)));
    }

    private static String text(JsonNode value) {
        return value.asText();
    }

    private Optional<JsonNode> said(String name) {
        return parts.stream().filter(part -> part.has(name)).findFirst().map(part -> part.path(name));
    }
}
