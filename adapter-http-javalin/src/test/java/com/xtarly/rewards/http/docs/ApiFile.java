package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The API's description, read as OpenAPI. */
record ApiFile(JsonNode root) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** A method at a path, such as {@code GET /customer/{id}}, and all that is said of it. */
    record Operation(String method, String path, Pattern paths, JsonNode pathItem, JsonNode said) {
        String route() {
            return method + " " + path;
        }

        /** Whether somebody who asks for this asks for that; one that has GET also has HEAD. */
        boolean answers(String askedMethod, String askedPath) {
            return method.equals(askedMethod.equals("HEAD") ? "GET" : askedMethod)
                    && paths.matcher(askedPath).matches();
        }

        private static Pattern paths(String path) {
            return Pattern.compile(Pattern.quote(path).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q") + "/?");
        }

        boolean isKeyless() {
            return said.path("security").isArray() && said.path("security").isEmpty();
        }
    }

    static ApiFile own() {
        return new ApiFile(ApiDescription.read());
    }

    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> found.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                Operation.paths(path.getKey()),
                                path.getValue(),
                                method.getValue()))));
        return found;
    }

    /** What stands there, or where that points. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        if (reference.isEmpty()) {
            return node;
        }
        JsonNode target = root.at(reference.substring(1));
        if (target.isMissingNode()) {
            throw new AssertionError("Nothing is at " + reference);
        }
        return resolved(target);
    }

    /** The parameters of an operation, with those of its path. */
    List<JsonNode> parameters(Operation operation) {
        List<JsonNode> found = new ArrayList<>();
        operation.pathItem().path("parameters").forEach(parameter -> found.add(resolved(parameter)));
        operation.said().path("parameters").forEach(parameter -> found.add(resolved(parameter)));
        return found;
    }

    /** Every code that may be in an answer. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        root.at("/components/schemas/Code/enum").forEach(code -> codes.add(code.textValue()));
        return codes;
    }

    /** Every node that is like this, wherever it is. */
    List<JsonNode> all(Predicate<JsonNode> like) {
        List<JsonNode> found = new ArrayList<>();
        collect(root, like, found);
        return found;
    }

    private static void collect(JsonNode node, Predicate<JsonNode> like, List<JsonNode> found) {
        if (like.test(node)) {
            found.add(node);
        }
        node.forEach(child -> collect(child, like, found));
    }
}
