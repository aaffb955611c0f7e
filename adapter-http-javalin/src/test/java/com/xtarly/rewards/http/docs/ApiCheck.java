package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the API's description to the code, both ways; and to itself. */
final class ApiCheck {
    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<String> ADVICE = List.of("happened", "cashier", "code");

    private ApiCheck() {}

    /** Where the description and the routes differ. A path with GET has HEAD, which is not described again. */
    static List<String> routeFaults(ApiFile file, Set<String> routes) {
        Set<String> described = new TreeSet<>();
        file.operations().forEach(operation -> {
            described.add(operation.route());
            if (operation.method().equals("GET")) {
                described.add("HEAD " + operation.path());
            }
        });
        List<String> faults = new ArrayList<>(differences("route", described, routes));
        file.operations().forEach(operation -> faults.addAll(pathFaults(file, operation)));
        return faults;
    }

    /** The names in a path's braces are its parameters. */
    private static List<String> pathFaults(ApiFile file, ApiFile.Operation operation) {
        Set<String> declared = file.parameters(operation).stream()
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .map(parameter -> "{" + parameter.path("name").asText() + "}")
                .collect(Collectors.toSet());
        Set<String> used = Pattern.compile("\\{\\w+}")
                .matcher(operation.path())
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
        return differences("parameter of " + operation.route(), declared, used);
    }

    /** Where the description and the codes, with their statuses, differ; and what is not said of them. */
    static List<String> codeFaults(ApiFile file, Map<String, Integer> codes) {
        Map<String, Integer> explained = new TreeMap<>();
        file.root()
                .path("x-errors")
                .properties()
                .forEach(code -> explained.put(
                        code.getKey(), code.getValue().path("status").asInt()));
        List<String> faults = new ArrayList<>(differences("code", file.codes(), codes.keySet()));
        faults.addAll(differences("explained code", withStatus(explained), withStatus(codes)));
        file.root().path("x-errors").properties().forEach(code -> {
            for (String advice : ADVICE) {
                for (String language : LANGUAGES) {
                    if (code.getValue().path(advice).path(language).asText().isBlank()) {
                        faults.add(code.getKey() + " lacks " + advice + " in " + language);
                    }
                }
            }
        });
        return faults;
    }

    private static Set<String> withStatus(Map<String, Integer> codes) {
        return codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> differences(String what, Set<String> described, Set<String> there) {
        List<String> faults = new ArrayList<>();
        there.stream()
                .filter(one -> !described.contains(one))
                .forEach(one -> faults.add(what + " not described: " + one));
        described.stream().filter(one -> !there.contains(one)).forEach(one -> faults.add(what + " not there: " + one));
        return faults;
    }

    /** Objects in answers that say nothing of fields beyond those they list. */
    static List<String> openAnswers(ApiFile file) {
        List<String> faults = new ArrayList<>();
        file.root().at("/components/schemas").properties().forEach(schema -> {
            if (schema.getKey().endsWith("Answer") || schema.getKey().equals("Refusal")) {
                collectOpen(schema.getKey(), schema.getValue(), faults);
            }
        });
        return faults;
    }

    private static void collectOpen(String where, JsonNode schema, List<String> faults) {
        boolean closed = schema.has("additionalProperties") || schema.has("unevaluatedProperties");
        if (schema.has("properties") && !closed) {
            faults.add(where + " is open");
        }
        schema.path("properties")
                .properties()
                .forEach(field -> collectOpen(where + "." + field.getKey(), field.getValue(), faults));
        if (schema.path("items").isObject()) {
            collectOpen(where + "[]", schema.path("items"), faults);
        }
    }
}
