package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** JSON by chance: what a schema asks for, and what nobody ever should. */
final class RandomValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "cus_abc123",
            "cus_",
            "txn_zzz999",
            "cliente@ejemplo.com",
            "CLIENTE@EJEMPLO.COM\t",
            "a@b",
            "@",
            "2026-03-01T12:41:50-06:00",
            "2026-02-30T25:61:61Z",
            "+999999999-12-31T23:59:59Z",
            "'; drop table customers; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "%00%ff",
            "ñandú 😀 \u202e e\u0301",
            "\u0000\u0001\u001f",
            "\ud800",
            "\uffff\ufeff",
            "x".repeat(256),
            "ñ".repeat(9_000));
    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.ONE.negate(),
            new BigDecimal("350.5"),
            new BigDecimal("3.5e4"),
            new BigDecimal("1e-400"),
            new BigDecimal("1e400"),
            new BigDecimal("1e999999999"),
            new BigDecimal("999999999999"),
            new BigDecimal("1000000000000"),
            new BigDecimal(BigInteger.TWO.pow(64)));

    private final ApiFile file;
    private final Random random;

    RandomValues(ApiFile file, Random random) {
        this.file = file;
        this.random = random;
    }

    /** One of these. */
    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    String text() {
        return any(TEXTS);
    }

    /** What the schema asks for, most of the time. */
    JsonNode fitting(JsonNode asked) {
        JsonNode schema = file.resolved(asked);
        if (schema.has("allOf") && !schema.has("properties")) {
            return fitting(schema.at("/allOf/0"));
        }
        String type = schema.path("type").isArray()
                ? schema.at("/type/" + random.nextInt(schema.path("type").size()))
                        .asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text());
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("allOf").forEach(part -> object.setAll((ObjectNode) fitting(part)));
        schema.path("properties").properties().forEach(field -> {
            if (!oneIn(4)) {
                object.set(field.getKey(), fitting(field.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int length = oneIn(50) ? schema.path("maxItems").asInt(10) + 1 : random.nextInt(4);
        for (int i = 0; i < length; i++) {
            array.add(fitting(schema.path("items")));
        }
        return array;
    }

    private BigDecimal number(JsonNode schema) {
        long min = schema.path("minimum").asLong(0);
        long max = schema.path("maximum").asLong(1_000_000);
        return BigDecimal.valueOf(
                oneIn(3) ? any(List.of(min, max, min - 1, max + 1)) : random.nextLong(min, Math.min(max, 1_000_000)));
    }

    /** What nobody should send. */
    JsonNode hostile() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.numberNode(any(NUMBERS));
            case 4 -> nested(1 + random.nextInt(8));
            default -> JSON.textNode(text());
        };
    }

    private JsonNode nested(int depth) {
        JsonNode inner = depth == 1 ? hostile() : nested(depth - 1);
        return random.nextBoolean()
                ? JSON.arrayNode().add(inner)
                : JSON.objectNode().set("ticket", inner);
    }

    /** The same with something in it changed, added or taken away. */
    JsonNode mutated(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty() && !oneIn(6)) {
            List<String> names =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            String name = oneIn(5) ? text() : any(names);
            return oneIn(5)
                    ? object.deepCopy().without(name)
                    : object.deepCopy().set(name, object.has(name) ? mutated(object.get(name)) : hostile());
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && !oneIn(6)) {
            ArrayNode changed = array.deepCopy();
            int i = random.nextInt(array.size());
            changed.set(i, mutated(array.get(i)));
            return changed;
        }
        return hostile();
    }
}
