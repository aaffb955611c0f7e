package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/** The API's calls for Postman, in its collection format 2.1. */
final class PostmanCollection {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORMAT = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final String WENT_WELL = "pm.test('200', () => pm.response.to.have.status(200));";

    private PostmanCollection() {}

    /**
     * The file.
     *
     * @param here where tills reach this server
     */
    static byte[] of(List<Call> calls, String here) {
        ObjectNode collection = JSON.createObjectNode();
        collection
                .putObject("info")
                .put("name", "Xtarly Rewards")
                .put("description", here + "/docs")
                .put("schema", FORMAT);
        authenticate(collection);
        script(collection, WENT_WELL);
        ArrayNode variables = collection.putArray("variable");
        variables.addObject().put("key", "baseUrl").put("value", here);
        Call.VARIABLES.forEach(
                (name, value) -> variables.addObject().put("key", name).put("value", value));
        ArrayNode folders = collection.putArray("item");
        for (String folder : Call.FOLDERS) {
            ArrayNode items = folders.addObject().put("name", folder).putArray("item");
            calls.stream()
                    .filter(call -> call.folder().equals(folder))
                    .forEach(call -> describe(items.addObject(), call));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(collection);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void authenticate(ObjectNode collection) {
        ArrayNode key = collection.putObject("auth").put("type", "apikey").putArray("apikey");
        key.addObject().put("key", "key").put("value", "X-API-Key");
        key.addObject().put("key", "value").put("value", "{{apiKey}}");
        key.addObject().put("key", "in").put("value", "header");
    }

    private static void describe(ObjectNode item, Call call) {
        item.put("name", call.name());
        call.taken()
                .map(taken -> "pm.collectionVariables.set('%s', pm.response.json().data.%s);"
                        .formatted(taken.variable(), taken.field()))
                .ifPresent(line -> script(item, line));
        ObjectNode request = item.putObject("request");
        request.put("method", call.method());
        request.put("url", "{{baseUrl}}" + call.path());
        request.put("description", call.description());
        if (call.keyless()) {
            request.putObject("auth").put("type", "noauth");
        }
        ArrayNode headers = request.putArray("header");
        call.key().ifPresent(key -> header(headers, "Idempotency-Key", key));
        call.body().ifPresent(body -> {
            header(headers, "Content-Type", "application/json");
            request.putObject("body").put("mode", "raw").put("raw", body);
        });
        ArrayNode answers = item.putArray("response");
        call.answers()
                .forEach(answer -> answers.addObject()
                        .put("name", answer.name())
                        .put("code", answer.status())
                        .put("_postman_previewlanguage", "json")
                        .put("body", answer.body()));
    }

    private static void header(ArrayNode headers, String name, String value) {
        headers.addObject().put("key", name).put("value", value);
    }

    private static void script(ObjectNode of, String line) {
        ObjectNode event = of.putArray("event").addObject().put("listen", "test");
        event.putObject("script")
                .put("type", "text/javascript")
                .putArray("exec")
                .add(line);
    }
}
