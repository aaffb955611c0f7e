package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds answers to the API's description. Thread-safe. */
public final class ApiContract {
    /** What HTTP itself puts into a head; no part of the API. */
    private static final Set<String> OF_HTTP =
            Set.of("date", "connection", "content-length", "content-type", "transfer-encoding");

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** That of the description which the server serves. */
    public static final ApiContract OWN = new ApiContract(ApiFile.own());

    private final ApiFile file;
    private final List<ApiFile.Operation> operations;
    /** By where a schema stands in the file: to compare what is in schemas takes longer than to use them. */
    private final Map<JsonNode, Schema> schemas = Collections.synchronizedMap(new IdentityHashMap<>());

    ApiContract(ApiFile file) {
        this.file = file;
        this.operations = file.operations();
    }

    /** How an answer differs from what is described for its request; not at all when empty. */
    public List<String> faults(String method, String path, int status, Map<String, List<String>> headers, String body) {
        JsonNode response = responses(method, path).path(String.valueOf(status));
        if (response.isMissingNode()) {
            return List.of("the status " + status + " is not described");
        }
        return faults(file.resolved(response), headers, body);
    }

    /** Those of the operation that is asked for, by status; else those that may be anywhere. */
    private JsonNode responses(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.answers(method, path))
                .min((a, b) -> Boolean.compare(a.path().contains("{"), b.path().contains("{")))
                .map(operation -> operation.said().path("responses"))
                .orElse(file.root().path("x-elsewhere"));
    }

    /** How an answer differs from the nearest that is described for any request. */
    public List<String> faults(int status, Map<String, List<String>> headers, String body) {
        Stream<JsonNode> responses = Stream.concat(
                        operations.stream().map(operation -> operation.said().path("responses")),
                        Stream.of(file.root().path("x-elsewhere")))
                .map(all -> all.path(String.valueOf(status)))
                .filter(response -> !response.isMissingNode())
                .map(file::resolved)
                .distinct();
        return responses
                .map(response -> faults(response, headers, body))
                .min((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of("the status " + status + " is not described anywhere"));
    }

    private List<String> faults(JsonNode response, Map<String, List<String>> headers, String body) {
        List<String> faults = new ArrayList<>();
        headers.forEach((name, values) -> checkHeader(response, name, values, faults));
        response.path("headers").properties().forEach(described -> {
            boolean required =
                    file.resolved(described.getValue()).path("required").asBoolean();
            if (required && headers.keySet().stream().noneMatch(described.getKey()::equalsIgnoreCase)) {
                faults.add("the header " + described.getKey() + " is missing");
            }
        });
        if (!body.isEmpty()) {
            checkBody(response.path("content"), headers, body, faults);
        }
        return faults;
    }

    private void checkHeader(JsonNode response, String name, List<String> values, List<String> faults) {
        if (OF_HTTP.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith(":")) {
            return;
        }
        JsonNode described = response.path("headers").properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> file.resolved(header.getValue()))
                .findFirst()
                .orElse(null);
        if (described == null) {
            faults.add("the header " + name + " is not described");
        } else {
            values.forEach(value -> faults.addAll(
                    misfits(described.path("schema"), JSON.getNodeFactory().textNode(value))));
        }
    }

    private void checkBody(JsonNode content, Map<String, List<String>> headers, String body, List<String> faults) {
        String type = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(header -> header.getValue().get(0).split(";", 2)[0])
                .findFirst()
                .orElse("none");
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            faults.add("the content type " + type + " is not described");
        } else if (type.equals("application/json")) {
            faults.addAll(misfits(schema, json(body)));
        }
    }

    /** What of a value is against a schema. */
    List<String> misfits(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema as a document of its own, beside all that it may point to. */
    private Schema compiled(JsonNode schema) {
        ObjectNode document = schema.deepCopy();
        document.set("components", file.root().path("components"));
        return SCHEMAS.getSchema(document);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
