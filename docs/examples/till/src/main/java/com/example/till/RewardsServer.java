package com.example.till;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The server, as docs/pos-api.md describes it. */
final class RewardsServer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String baseUrl;
    private final String apiKey;

    RewardsServer(String baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    /**
     * What came of a sale.
     *
     * @param isFinal whether there is nothing to be gained by sending it again
     * @param points those credited
     * @param refusal a code of the API, or what went wrong on the way; empty when the sale was credited
     */
    record Answer(boolean isFinal, long points, String refusal) {}

    /** The tier a customer holds; null for none. */
    String tierOf(String email) throws IOException {
        String query = "?email=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        JsonNode body = JSON.readTree(send(request("/customer" + query).GET()).body());
        return body.path("data").path("tier").textValue();
    }

    /** Credits a sale; once, however often it is sent. */
    Answer register(Sale sale) {
        try {
            String purchase = JSON.writeValueAsString(Map.of(
                    "amount", sale.printed().amount().minorUnits(),
                    "customerEmail", sale.customerEmail(),
                    "metadata", Map.of("ticket", sale.ticket())));
            HttpResponse<String> response = send(request("/transaction")
                    .header("Idempotency-Key", sale.key())
                    .POST(HttpRequest.BodyPublishers.ofString(purchase)));
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() == 200) {
                return new Answer(true, body.path("data").path("earnedPoints").longValue(), "");
            }
            String code = body.path("error").path("code").asText();
            return new Answer(!isWorthTryingAgain(response.statusCode(), code), 0, code);
        } catch (IOException e) {
            return new Answer(false, 0, e.getClass().getSimpleName());
        }
    }

    /** As the API's table "When to send again" says. */
    private static boolean isWorthTryingAgain(int status, String code) {
        return status >= 500 || status == 401 || status == 429 || code.equals("IDEMPOTENCY_IN_PROGRESS");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(15))
                .header("X-API-Key", apiKey)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
