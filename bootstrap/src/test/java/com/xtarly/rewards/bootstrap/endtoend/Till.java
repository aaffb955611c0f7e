package com.xtarly.rewards.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A till as it is programmed from the contract, with nothing but HTTP. Thread-safe.
 *
 * @param patience how long it waits for an answer
 */
record Till(String address, String apiKey, Duration patience) {
    private static final String BASE = "/api/integrations/pos";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    /** Sends the attempt once. Whatever happens is an answer, if only {@link Answer#none}. */
    Answer buy(Attempt attempt) {
        try {
            HttpResponse<String> response = post("/transaction", attempt.key(), attempt.body());
            if (response.statusCode() != 200) {
                return Answer.without(response.statusCode());
            }
            JsonNode data = JSON.readTree(response.body()).get("data");
            return new Answer(
                    200,
                    data.get("transactionId").asText(),
                    data.get("customerPoints").asLong());
        } catch (IOException e) {
            return Answer.none();
        }
    }

    /** Enrols a customer nobody has bought for yet; the id. */
    String enrol() {
        String name = UUID.randomUUID().toString();
        return enrol(name, name + "@ejemplo.com");
    }

    /** Enrols a customer; the id. */
    String enrol(String name, String email) {
        String body = "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, email);
        try {
            return data(post("/customer", email, body)).get("id").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Uploads what was sold while it was offline; the id of the last purchase. */
    String sold(List<Sale> sales) {
        String items = IntStream.range(0, sales.size())
                .mapToObj(i -> sales.get(i).json(i + 1))
                .collect(Collectors.joining(","));
        try {
            JsonNode results = data(post(
                            "/transactions", UUID.randomUUID().toString(), "{\"transactions\":[" + items + "]}"))
                    .get("results");
            return results.get(sales.size() - 1).at("/data/transactionId").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads something of its organization's. */
    JsonNode read(String path) {
        try {
            return data(send(request(BASE + path).GET()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Looks a customer up; only whether that was answered matters. */
    Answer lookUp(String customerId) {
        try {
            return Answer.without(
                    send(request(BASE + "/customer/" + customerId).GET()).statusCode());
        } catch (IOException e) {
            return Answer.none();
        }
    }

    boolean findsServerReady() {
        try {
            return send(request("/health/ready").GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> post(String path, String key, String body) throws IOException {
        return send(request(BASE + path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(patience)
                .header("X-API-Key", apiKey);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode data(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body()).get("data");
    }
}
