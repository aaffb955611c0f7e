package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.http.dashboard.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The API's description, to be told in one language.
 *
 * @param translated what is said of something in English, and what that is in this language; nothing for English
 */
record ApiText(JsonNode root, Messages messages, Map<String, String> translated) {
    /** What stands there, or where that points. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolved(root.at(reference.substring(1)));
    }

    /** A schema and those that it is made of, what is nearest first. */
    List<JsonNode> parts(JsonNode schema) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode own = resolved(schema);
        found.add(own);
        own.path("allOf").forEach(part -> found.addAll(parts(part)));
        own.path("oneOf").forEach(part -> found.addAll(parts(part)));
        return found;
    }

    String summary(JsonNode node) {
        return translated(node.path("summary").asText().strip());
    }

    /** Names of examples are said in both languages. */
    String name(JsonNode example) {
        String[] both = example.path("summary").asText().split(" · ", 2);
        return both[messages.language().code().equals("es") ? 0 : both.length - 1];
    }

    /** What is said of something, as Markdown. */
    String markdown(JsonNode node) {
        return translated(node.path("description").asText().strip());
    }

    /** What is said of something, as HTML. */
    String description(JsonNode node) {
        return Markdown.html(markdown(node));
    }

    /** The first that says something of itself does. */
    String description(List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> node.has("description"))
                .findFirst()
                .map(this::description)
                .orElse("");
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String translated(String english) {
        return translated.getOrDefault(key(english), english);
    }

    /** A text however its lines are broken. */
    static String key(String english) {
        return english.strip().replaceAll("\\s+", " ");
    }
}
