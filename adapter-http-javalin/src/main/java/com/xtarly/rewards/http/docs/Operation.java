package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be asked of the API: a method at a path, with all that is said of it in one language.
 *
 * @param id its name in addresses
 * @param tag what it belongs to
 * @param description as Markdown; may be empty
 * @param keyless whether it is answered without an API key
 * @param body nothing when it takes none
 * @param bodies examples of what is sent
 */
record Operation(
        String id,
        String method,
        String path,
        String tag,
        String summary,
        String description,
        boolean keyless,
        List<Parameter> parameters,
        Collection<Field> body,
        String ofBody,
        List<Reply.Example> bodies,
        List<Reply> replies) {
    /** A moment in an example. */
    static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:]+-\\d\\d:\\d\\d");

    /**
     * What is asked with, beside the body.
     *
     * @param in {@code path}, {@code query} or {@code header}
     * @param example may be empty
     */
    record Parameter(String in, Field field, String example) {}

    static List<Operation> all(ApiText api) {
        List<Operation> found = new ArrayList<>();
        api.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> found.add(
                                of(api, path.getKey(), path.getValue(), method.getKey(), method.getValue()))));
        return found;
    }

    private static Operation of(ApiText api, String path, JsonNode pathItem, String method, JsonNode said) {
        JsonNode content = said.at("/requestBody/content/application~1json");
        return new Operation(
                said.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                said.at("/tags/0").asText(),
                api.summary(said),
                api.markdown(said),
                said.path("security").isArray(),
                Stream.of(pathItem, said)
                        .flatMap(of -> parameters(api, of.path("parameters")).stream())
                        .toList(),
                Field.of(api, content.path("schema")),
                api.description(api.resolved(content.path("schema"))),
                Reply.Example.of(api, content),
                said.path("responses").properties().stream()
                        .map(reply -> Reply.of(api, reply.getKey(), reply.getValue()))
                        .toList());
    }

    private static List<Parameter> parameters(ApiText api, JsonNode list) {
        List<Parameter> found = new ArrayList<>();
        list.forEach(one -> {
            JsonNode said = api.resolved(one);
            found.add(new Parameter(
                    said.path("in").asText(),
                    new Field(
                            said.path("name").asText(),
                            said.path("required").asBoolean(),
                            Shape.of(api.messages(), api.parts(said.path("schema"))),
                            api.description(said)),
                    said.path("example").asText()));
        });
        return found;
    }

    /** What is said of it, as HTML. */
    String html() {
        return Markdown.html(description);
    }

    /** The same in a terminal, as its first example has it, but under a key of its own and as if just happened. */
    String curl(String publicUrl) {
        StringBuilder line = new StringBuilder("curl");
        line.append(method.equals("GET") ? "" : " -X " + method);
        line.append(" \"").append(publicUrl).append(asked()).append('"');
        if (!keyless) {
            line.append(" \\\n  -H \"X-API-Key: $KEY\"");
        }
        key().ifPresent(one -> line.append(" \\\n  -H \"Idempotency-Key: ")
                .append("caja1-")
                .append(id)
                .append('"'));
        bodies.stream()
                .findFirst()
                .ifPresent(first -> line.append(" \\\n  -H \"Content-Type: application/json\"")
                        .append(" \\\n  -d '")
                        .append(MOMENT.matcher(first.json()).replaceAll("'\\$(date -u +%Y-%m-%dT%H:%M:%SZ)'"))
                        .append('\''));
        return line.toString();
    }

    /** The header with which it is done once; nothing for what changes nothing. */
    Optional<Parameter> key() {
        return parameters.stream()
                .filter(one -> one.field().name().equals("Idempotency-Key"))
                .findFirst();
    }

    /** Its path and query, as the examples have them. */
    String asked() {
        String to = path;
        String mark = "?";
        for (Parameter one : parameters) {
            String name = one.field().name();
            if (one.in().equals("path")) {
                to = to.replace("{" + name + "}", one.example());
            } else if (one.in().equals("query") && !one.example().isEmpty()) {
                to += mark + name + "=" + one.example();
                mark = "&";
            }
        }
        return to;
    }
}
