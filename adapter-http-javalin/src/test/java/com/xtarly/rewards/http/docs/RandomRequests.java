package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.http.Till;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

/** Requests by chance, made of what the API's description says of each operation: sound, nearly sound, and hostile. */
final class RandomRequests {
    private static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "x",
            "\"\"",
            "\"k\"",
            "two words",
            "caja1-000412",
            "k".repeat(255),
            "k".repeat(256),
            "ñ",
            "{}",
            ",;=");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json; charset=utf-8",
            "text/plain",
            "application/json; charset=latin1",
            "",
            "*/*",
            "application/xml");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS");

    private final ApiFile file;
    private final List<ApiFile.Operation> operations;
    private final RandomValues values;
    private final Random random;
    private Till till;
    private List<String> transactions;

    /** What they are drawn with. */
    RandomRequests(ApiFile file, Random random) {
        this.file = file;
        // The file itself comes in no envelope, and asks for nothing.
        this.operations = file.operations().stream()
                .filter(operation -> !operation.path().startsWith("/api/openapi"))
                .toList();
        this.random = random;
        this.values = new RandomValues(file, random);
    }

    /** From now on, they are sent with this till, which knows of these transactions. */
    void sendTo(Till other, List<String> known) {
        till = other;
        transactions = known;
    }

    HttpRequest.Builder next() {
        ApiFile.Operation operation = values.any(operations);
        HttpRequest.Builder request = till.keyless(path(operation) + query(operation));
        key(operation, request);
        headers(operation, request);
        String method = values.oneIn(40) ? values.any(METHODS) : operation.method();
        return request.method(
                method, operation.said().has("requestBody") ? body(operation, request) : BodyPublishers.noBody());
    }

    private String path(ApiFile.Operation operation) {
        List<String> ids = new ArrayList<>(transactions);
        ids.addAll(List.of("cus_abc123", "cus_def456", "cus_abc123", "txn_zzz999"));
        String id = values.oneIn(5) ? encoded(values.text()) + "x".repeat(random.nextInt(2)) : values.any(ids);
        String path = operation.path().replace("{id}", id.length() > 1_000 ? id.substring(0, 999) : id);
        return values.oneIn(60) ? path + "/" : path;
    }

    private String query(ApiFile.Operation operation) {
        List<String> parts = new ArrayList<>();
        for (JsonNode parameter : file.parameters(operation)) {
            if (parameter.path("in").asText().equals("query") && !values.oneIn(5)) {
                JsonNode value = values.oneIn(2) && parameter.has("example")
                        ? parameter.path("example")
                        : values.fitting(parameter.path("schema"));
                String text = encoded(value.asText());
                String part =
                        parameter.path("name").asText() + "=" + (text.length() > 999 ? text.substring(0, 999) : text);
                parts.add(part);
                if (values.oneIn(20)) {
                    parts.add(part);
                }
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private void key(ApiFile.Operation operation, HttpRequest.Builder request) {
        if (operation.isKeyless() || values.oneIn(40)) {
            return;
        }
        String key = values.oneIn(30) ? "xtarly_pos_" + random.nextInt(1_000) : till.key();
        request.header("X-API-Key", key);
        if (values.oneIn(60)) {
            request.header("X-API-Key", key);
        }
    }

    private void headers(ApiFile.Operation operation, HttpRequest.Builder request) {
        for (JsonNode parameter : file.parameters(operation)) {
            if (parameter.path("in").asText().equals("header") && values.oneIn(2)) {
                String value = values.oneIn(3) ? "k" + random.nextInt(200) : values.any(HEADER_VALUES);
                request.header(parameter.path("name").asText(), value);
            }
        }
        // With a body, the sender might not live to see that the head was too large.
        if (values.oneIn(100) && !operation.said().has("requestBody")) {
            request.header("X-Padding", "x".repeat(values.oneIn(2) ? 9_000 : 4_000));
        }
        if (values.oneIn(60)) {
            request.header("Content-Encoding", "gzip");
        }
    }

    private BodyPublisher body(ApiFile.Operation operation, HttpRequest.Builder request) {
        request.header("Content-Type", values.oneIn(20) ? values.any(CONTENT_TYPES) : "application/json");
        JsonNode content = operation.said().at("/requestBody/content/application~1json");
        List<JsonNode> examples = StreamSupport.stream(content.path("examples").spliterator(), false)
                .map(example -> example.path("value"))
                .toList();
        JsonNode value = values.oneIn(3) ? values.fitting(content.path("schema")) : values.any(examples);
        for (int i = random.nextInt(3); i > 0; i--) {
            value = values.mutated(value);
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofByteArray(values.oneIn(12) ? mutilated(bytes) : bytes);
    }

    private byte[] mutilated(byte[] json) {
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(json, random.nextInt(json.length));
            case 1 -> Arrays.copyOf(json, values.oneIn(10) ? 1_100_000 : 70_000);
            case 2 -> new byte[0];
            default -> {
                byte[] hurt = json.clone();
                hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
                yield hurt;
            }
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
