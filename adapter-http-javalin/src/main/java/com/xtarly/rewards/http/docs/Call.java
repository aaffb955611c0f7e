package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An operation as a request that can be sent as it stands, by programs in which people try APIs. What differs from shop
 * to shop is a variable, in two braces: the reader says it, or an earlier call's answer does.
 *
 * @param id its name in the description
 * @param description Markdown; may be empty
 * @param path below the server's address, with the query
 * @param keyless whether it is answered without an API key
 * @param key under which it is done once; nothing for what changes nothing
 * @param answers examples of them
 */
record Call(
        String id,
        String folder,
        String name,
        String description,
        String method,
        String path,
        boolean keyless,
        Optional<String> key,
        Optional<String> body,
        List<Answer> answers) {
    /** In this order, each call finds what it takes in the answers of those before. */
    static final List<String> FOLDERS = List.of("customers", "purchases", "transactions", "server");

    /** What the reader says: a key is theirs, and another beginning of the idempotency keys makes everything anew. */
    static final Map<String, String> VARIABLES = variables();

    private static final Map<String, Taken> TAKEN = Map.of(
            "enrolCustomer", new Taken("customerId", "id"),
            "registerPurchase", new Taken("transactionId", "transactionId"));

    private static final Map<Pattern, String> OTHERWISE = Map.of(
            Pattern.compile("cus_\\w+"), "{{customerId}}",
            Pattern.compile("txn_\\w+"), "{{transactionId}}",
            Pattern.compile("(cliente|lucia)@ejemplo\\.com"), "{{email}}",
            Pattern.compile("caja1-(?=\\d)"), "{{keys}}-",
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:]+-\\d\\d:\\d\\d"), "{{\\$isoTimestamp}}");

    /** An answer as it is printed. */
    record Answer(String name, int status, String body) {}

    /** A variable, and the field of an answer's {@code data} that is its value. */
    record Taken(String variable, String field) {}

    /** Every operation of the description, by folder. */
    static List<Call> all(JsonNode description) {
        List<Call> calls = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> calls.add(new Reading(description, path.getKey(), path.getValue())
                                .call(method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
        return calls.stream()
                .sorted(Comparator.comparingInt(call -> FOLDERS.indexOf(call.folder)))
                .toList();
    }

    /** What later calls take from its answer. */
    Optional<Taken> taken() {
        return Optional.ofNullable(TAKEN.get(id));
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("apiKey", "");
        variables.put("email", "lucia@ejemplo.com");
        variables.put("keys", "caja1");
        return variables;
    }

    private static String otherwise(String example) {
        String said = example;
        for (Map.Entry<Pattern, String> each : OTHERWISE.entrySet()) {
            said = each.getKey().matcher(said).replaceAll(each.getValue());
        }
        return said;
    }

    private record Reading(JsonNode root, String path, JsonNode pathItem) {
        Call call(String method, JsonNode said) {
            List<JsonNode> parameters = new ArrayList<>();
            pathItem.path("parameters").forEach(one -> parameters.add(resolved(one)));
            said.path("parameters").forEach(one -> parameters.add(resolved(one)));
            String id = said.path("operationId").asText();
            return new Call(
                    id,
                    said.at("/tags/0").asText(),
                    said.path("summary").asText(),
                    said.path("description").asText(),
                    method,
                    asked(parameters),
                    said.has("security"),
                    parameters.stream()
                            .filter(one -> one.path("name").asText().equals("Idempotency-Key"))
                            .map(one -> "{{keys}}-" + id)
                            .findFirst(),
                    json(said.path("requestBody")).stream()
                            .map(first -> otherwise(first.path("value").toPrettyString()))
                            .findFirst(),
                    said.path("responses").properties().stream()
                            .flatMap(answer -> json(resolved(answer.getValue())).stream()
                                    .map(example -> new Answer(
                                            example.path("summary").asText(),
                                            Integer.parseInt(answer.getKey()),
                                            example.path("value").toPrettyString())))
                            .toList());
        }

        private String asked(List<JsonNode> parameters) {
            String asked = path;
            char mark = '?';
            for (JsonNode one : parameters) {
                String name = one.path("name").asText();
                String example = otherwise(one.path("example").asText());
                if (one.path("in").asText().equals("path")) {
                    asked = asked.replace("{" + name + "}", example);
                } else if (one.path("in").asText().equals("query") && !example.isEmpty()) {
                    asked += mark + name + "=" + example;
                    mark = '&';
                }
            }
            return asked;
        }

        private static List<JsonNode> json(JsonNode content) {
            List<JsonNode> examples = new ArrayList<>();
            content.at("/content/application~1json/examples").forEach(examples::add);
            return examples;
        }

        private JsonNode resolved(JsonNode node) {
            String reference = node.path("$ref").asText();
            return reference.isEmpty() ? node : resolved(root.at(reference.substring(1)));
        }
    }
}
