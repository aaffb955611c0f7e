package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field of a body, or a parameter.
 *
 * @param name where it is in the body, such as {@code transactions[].amount}
 * @param shape what may stand there, in short
 * @param description as HTML; may be empty
 */
record Field(String name, boolean required, String shape, String description) {
    /** Said of every answer at once. */
    private static final String SUCCESS = "success";

    /** All fields that a schema has, however deep. */
    static Collection<Field> of(ApiText api, JsonNode schema) {
        Map<String, Field> found = new LinkedHashMap<>();
        collect(api, "", schema, found);
        return found.values();
    }

    private static void collect(ApiText api, String prefix, JsonNode schema, Map<String, Field> found) {
        List<JsonNode> parts = api.parts(schema);
        Set<String> required = parts.stream()
                .flatMap(part -> ApiText.texts(part.path("required")).stream())
                .collect(Collectors.toSet());
        parts.forEach(part -> part.path("properties").properties().stream()
                .filter(property -> !property.getKey().equals(SUCCESS))
                .forEach(property -> {
                    String name = prefix + property.getKey();
                    List<JsonNode> own = api.parts(property.getValue());
                    found.putIfAbsent(
                            name,
                            new Field(
                                    name,
                                    required.contains(property.getKey()),
                                    Shape.of(api.messages(), own),
                                    api.description(own)));
                    within(api, name, own, found);
                }));
    }

    private static void within(ApiText api, String name, List<JsonNode> parts, Map<String, Field> found) {
        for (JsonNode part : parts) {
            if (part.has("properties")) {
                collect(api, name + ".", part, found);
            }
            if (part.has("items")) {
                collect(api, name + "[].", part.path("items"), found);
            }
        }
    }
}
