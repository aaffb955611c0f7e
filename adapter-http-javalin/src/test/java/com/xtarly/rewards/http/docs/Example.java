package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as the API's description prints it.
 *
 * @param name that of the request's example, too, where there is one
 * @param said {@code value}, {@code x-given} and {@code x-request}
 */
record Example(ApiFile file, ApiFile.Operation operation, String status, String name, JsonNode said) {
    /** All there are, those that operations share once for each. */
    static List<Example> of(ApiFile file) {
        List<Example> found = new ArrayList<>();
        for (ApiFile.Operation operation : file.operations()) {
            operation
                    .said()
                    .path("responses")
                    .properties()
                    .forEach(response -> file.resolved(response.getValue())
                            .at("/content/application~1json/examples")
                            .properties()
                            .forEach(example -> found.add(new Example(
                                    file, operation, response.getKey(), example.getKey(), example.getValue()))));
        }
        return found;
    }

    /** What was there before, in the file's words; empty when there is nothing to say. */
    String given() {
        return said.path("x-given").asText();
    }

    String answer() {
        return said.path("value").toString();
    }

    /** The request's body; none when the request has none. */
    Optional<String> body() {
        JsonNode other = said.at("/x-request/body");
        JsonNode own = requestExamples().path(name).path("value");
        JsonNode body = other.isMissingNode() ? own : other;
        return body.isMissingNode() || !operation.said().has("requestBody")
                ? Optional.empty()
                : Optional.of(body.toString());
    }

    private JsonNode requestExamples() {
        return operation.said().at("/requestBody/content/application~1json/examples");
    }

    /** What the request says in a parameter; nothing when it does not mention it. */
    Optional<String> parameter(JsonNode parameter) {
        String place = parameter.path("in").asText().equals("header")
                ? "headers"
                : parameter.path("in").asText();
        JsonNode other =
                said.path("x-request").path(place).path(parameter.path("name").asText());
        JsonNode value = other.isMissingNode() ? parameter.path("example") : other;
        return value instanceof MissingNode ? Optional.empty() : Optional.of(value.asText());
    }

    /** A header that is no parameter, such as the key. */
    Optional<String> header(String header) {
        JsonNode value = said.path("x-request").path("headers").path(header);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    @Override
    public String toString() {
        return operation.route() + " → " + status + " " + name;
    }
}
