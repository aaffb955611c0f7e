package com.xtarly.rewards.benchmarks.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The product's own scripts, upon one data directory. */
record Program(Path checkout, Path data) {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Runs a command of the product; its answer. */
    JsonNode command(String... arguments) {
        List<String> line = Stream.concat(Stream.of(script("rewards"), "--json"), Stream.of(arguments))
                .toList();
        return json(Execution.run(line, environment(), LIMIT));
    }

    String script(String name) {
        return checkout.resolve("bin").resolve(name).toString();
    }

    /** Any free port, and the data in our directory. */
    Map<String, String> environment() {
        return Map.of("REWARDS_DATA_DIR", data.toString());
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This is not JSON: " + text, e);
        }
    }
}
