package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.xtarly.rewards.http.PosServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsRoutesTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"/api/openapi.yaml, application/yaml;charset=utf-8", "/api/openapi.json, application/json;charset=utf-8"
    })
    void anybody_may_read_the_description(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertDescribed(path, answer);
    }

    @Test
    void both_forms_say_the_same() throws Exception {
        String yaml = get("/api/openapi.yaml", "").body();
        String json = get("/api/openapi.json", "").body();

        assertThat(ApiContract.json(json)).isEqualTo(new YAMLMapper().readTree(yaml));
        assertThat(yaml).contains("María").contains("openapi: 3.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/openapi.yaml", "/api/openapi.json"})
    void whoever_has_it_is_not_sent_it_again(String path) throws Exception {
        String tag = get(path, "").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get(path, tag);
        HttpResponse<String> other = get(path, "\"other\"");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertDescribed(path, again);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    private static void assertDescribed(String path, HttpResponse<String> answer) {
        assertThat(ApiContract.OWN.faults(
                        "GET", path, answer.statusCode(), answer.headers().map(), answer.body()))
                .isEmpty();
    }

    private HttpResponse<String> get(String path, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
