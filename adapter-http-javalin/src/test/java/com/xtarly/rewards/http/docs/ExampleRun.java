package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.Till;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sends an example's request to a server and compares the answer. */
final class ExampleRun {
    private static final Pattern ID = Pattern.compile("(cus|txn)_[0-9A-Za-z]+");

    private final Example example;
    /** Examples' names for what has another id here. */
    private final Map<String, String> names = new HashMap<>();

    private ExampleRun(Example example) {
        this.example = example;
    }

    /** How the answer differs from what is printed; nothing when it does not. */
    static Optional<String> fault(Example example) {
        try (ExampleWorld world = ExampleWorld.where(example.given())) {
            return new ExampleRun(example).send(world);
        }
    }

    private Optional<String> send(ExampleWorld world) {
        names.putAll(world.names());
        Answer answer = Till.sends(request(world));
        String body = renamed(ApiContract.json(answer.body()).toString());
        boolean asPrinted = String.valueOf(answer.status()).equals(example.status()) && body.equals(example.answer());
        return asPrinted
                ? Optional.empty()
                : Optional.of(example + "\n  printed:  " + example.answer() + "\n  answered: " + answer.status() + " "
                        + body);
    }

    private HttpRequest.Builder request(ExampleWorld world) {
        ApiFile.Operation operation = example.operation();
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter : example.file().parameters(operation)) {
            String name = parameter.path("name").asText();
            String value = example.parameter(parameter).map(world::real).orElse(null);
            if (value == null) {
                continue;
            }
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" ->
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(encoded(value));
                default -> headers.put(name, value);
            }
        }
        return request(world, path + query, headers);
    }

    private HttpRequest.Builder request(ExampleWorld world, String path, Map<String, String> parameters) {
        Map<String, String> headers = new HashMap<>(parameters);
        Optional<String> body = example.body().map(world::real);
        body.ifPresent(json -> headers.put("Content-Type", "application/json"));
        if (!example.operation().isKeyless()) {
            headers.put("X-API-Key", world.till().key());
        }
        headers.replaceAll((name, value) -> example.header(name).orElse(value));
        HttpRequest.Builder request = world.till()
                .keyless(path)
                .method(
                        example.operation().method(),
                        body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        headers.forEach(request::header);
        return request;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * The answer with the ids that the example has. Who and what was there before is called by its name; only what is
     * new to both, the world and the example, stands for what is in the same place.
     */
    private String renamed(String body) {
        List<String> printed = ids(example.answer());
        List<String> answered = ids(body);
        for (int i = 0; i < Math.min(printed.size(), answered.size()); i++) {
            boolean sameKind =
                    printed.get(i).substring(0, 4).equals(answered.get(i).substring(0, 4));
            if (sameKind && !names.containsValue(printed.get(i)) && !names.containsKey(answered.get(i))) {
                names.put(answered.get(i), printed.get(i));
            }
        }
        return ID.matcher(body).replaceAll((MatchResult id) -> names.getOrDefault(id.group(), id.group()));
    }

    private static List<String> ids(String json) {
        return ID.matcher(json).results().map(MatchResult::group).toList();
    }
}
