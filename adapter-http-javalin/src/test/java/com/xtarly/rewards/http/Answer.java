package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.xtarly.rewards.http.docs.ApiContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a server answered, whoever asked. One that breaks a promise that holds for all answers is never made. */
public record Answer(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public Answer {
        assertThat(single(headers, "x-request-id")).matches("[\\x21-\\x7e]{1,128}");
        assertThat(single(headers, "cache-control")).isEqualTo("no-store");
        assertThat(single(headers, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(single(headers, "content-type")).isEqualTo("application/json;charset=utf-8");
        assertThat(headers).doesNotContainKeys("server", "set-cookie");
        if (!body.isEmpty()) {
            assertEnvelope(status, single(headers, "x-request-id"), json(body));
        }
    }

    private static void assertEnvelope(int status, String requestId, JsonNode json) {
        if (status == 200) {
            assertThat(json.fieldNames()).toIterable().containsExactly("success", "data");
            assertThat(json.get("success").booleanValue()).isTrue();
        } else {
            assertThat(json.fieldNames()).toIterable().containsExactly("success", "error");
            assertThat(json.get("success").booleanValue()).isFalse();
            assertThat(json.at("/error/code").textValue()).matches("[A-Z_]+");
            assertThat(json.at("/error/message").textValue()).endsWith(".");
            assertThat(json.at("/error/requestId").textValue()).isEqualTo(requestId);
            assertThat(json.at("/error/docs").textValue())
                    .endsWith("/docs/errors#" + json.at("/error/code").textValue());
        }
    }

    /** This answer, after a look at what the API's description has for the request. */
    Answer asDescribedFor(String method, String path) {
        assertThat(ApiContract.OWN.faults(method, path, status, headers, body))
                .as("%s %s is answered %d %s", method, path, status, body)
                .isEmpty();
        return this;
    }

    /** This answer, which has to be described for some request: on a wire, nobody knows which the server has seen. */
    Answer asDescribedForSomething() {
        assertThat(ApiContract.OWN.faults(status, headers, body))
                .as("something is answered %d %s", status, body)
                .isEmpty();
        return this;
    }

    public JsonNode json() {
        return json(body);
    }

    /** What is at a path within the data; it must be there. */
    public JsonNode data(String path) {
        JsonNode found = json().at("/data/" + path);
        assertThat(found.isMissingNode()).as(path + " in " + body).isFalse();
        return found;
    }

    public String code() {
        return json().at("/error/code").asText();
    }

    /** The fields that were at fault, in the order reported. */
    public List<String> faultyFields() {
        return StreamSupport.stream(json().at("/error/details").spliterator(), false)
                .map(detail -> detail.get("field").textValue())
                .toList();
    }

    /** The header's only value. */
    public String header(String name) {
        return single(headers, name);
    }

    /** Whether it says that it was given before. */
    public boolean replayed() {
        boolean marked = headers.containsKey("idempotent-replayed");
        assertThat(!marked || header("idempotent-replayed").equals("true")).isTrue();
        return marked;
    }

    /** The body without what differs from one request to the next. */
    public String anonymousBody() {
        return body.replace(header("x-request-id"), "…");
    }

    private static String single(Map<String, List<String>> headers, String name) {
        List<String> values = Optional.ofNullable(headers.get(name)).orElse(List.of());
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
