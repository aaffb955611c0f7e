package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an operation may be answered.
 *
 * @param description as HTML
 * @param headers the names of those that it carries, or may carry
 * @param codes those that its error may have; nothing when all went well
 * @param fields nothing when it is an error: all errors have the same
 */
record Reply(
        String status,
        String description,
        List<String> headers,
        List<String> codes,
        Collection<Field> fields,
        List<Example> examples) {
    /** As it is printed: what it is about, and its JSON. */
    record Example(String name, String json) {
        private static final Pattern BEFORE_COLON = Pattern.compile("(?m)^( *\"[^\"]*\") :");

        static List<Example> of(ApiText api, JsonNode content) {
            return content.path("examples").properties().stream()
                    .map(example -> new Example(
                            api.name(example.getValue()),
                            printed(example.getValue().path("value"))))
                    .toList();
        }

        /** As people write it, without the blank that Jackson puts before a colon. */
        private static String printed(JsonNode value) {
            return BEFORE_COLON.matcher(value.toPrettyString()).replaceAll("$1:");
        }
    }

    static Reply of(ApiText api, String status, JsonNode said) {
        JsonNode response = api.resolved(said);
        JsonNode content = response.at("/content/application~1json");
        List<String> codes = codes(content.path("schema"));
        List<String> headers = new ArrayList<>();
        response.path("headers").fieldNames().forEachRemaining(headers::add);
        return new Reply(
                status,
                api.description(response),
                headers,
                codes,
                codes.isEmpty() ? Field.of(api, content.path("schema")) : List.of(),
                Example.of(api, content));
    }

    private static List<String> codes(JsonNode schema) {
        JsonNode code = schema.at("/allOf/1/properties/error/properties/code");
        return code.path("const").getNodeType() == JsonNodeType.STRING
                ? List.of(code.path("const").asText())
                : ApiText.texts(code.path("enum"));
    }
}
