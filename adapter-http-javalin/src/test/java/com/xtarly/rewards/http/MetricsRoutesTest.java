package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsRoutesTest {
    private static final String TOKEN = "0123456789abcdef";

    @Test
    void whoever_shows_the_token_sees_the_figures_and_nobody_else_does() throws Exception {
        MetricsRoutes metrics =
                new MetricsRoutes(MetricsToken.of(TOKEN), () -> "up 1\n".getBytes(StandardCharsets.UTF_8));
        try (HttpServer server =
                HttpServer.start("127.0.0.1", 0, () -> "http://127.0.0.1", () -> true, List.of(metrics))) {
            HttpResponse<String> shown = asks(server, "Bearer " + TOKEN);

            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).isEqualTo("up 1\n");
            assertThat(shown.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
            for (String guess : List.of("", TOKEN, "Bearer " + TOKEN + "0", "Bearer 0123456789abcdeg", "Basic x")) {
                HttpResponse<String> refused = asks(server, guess);
                assertThat(refused.statusCode()).as(guess).isEqualTo(401);
                assertThat(refused.body()).contains("UNAUTHORIZED").doesNotContain("up 1");
                assertThat(refused.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"metrics\"");
            }
        }
    }

    @Test
    void without_a_token_there_is_nothing() throws Exception {
        try (HttpServer server = HttpServer.start("127.0.0.1", 0, () -> "http://127.0.0.1", () -> true, List.of())) {
            assertThat(asks(server, "Bearer " + TOKEN).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_token_is_not_short_and_never_shows() {
        assertThat(MetricsToken.of(TOKEN).toString()).doesNotContain(TOKEN);
        for (String text : List.of("", "0123456789abcde", "0123456789 abcdef", "0123456789abcdé0", "x".repeat(201))) {
            assertThatIllegalArgumentException().isThrownBy(() -> MetricsToken.of(text));
        }
    }

    private static HttpResponse<String> asks(HttpServer server, String authorization) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
