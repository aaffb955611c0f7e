package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A till that speaks HTTP as tills do. */
public record Till(int port, Shop shop, String key) {
    public static final String BASE = "/api/integrations/pos";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Till(int port, Shop shop) {
        this(port, shop, shop.key().reveal());
    }

    /** The same till with a key that is well-formed, and nobody's. */
    public Till withUnknownKey() {
        return new Till(port, shop, Examples.unissuedKey().reveal());
    }

    /** A purchase of the shop's first customer for 350 pesos, as tills write it. */
    public String purchase() {
        return "{\"amount\":35000,\"customerId\":\"" + shop.customer().id() + "\"}";
    }

    public Answer posts(String json) {
        return posts(BodyPublishers.ofString(json));
    }

    public Answer posts(BodyPublisher body) {
        return sends(purchaseOf(body).header("Content-Type", "application/json"));
    }

    /** Posts a purchase with an idempotency key. */
    public Answer posts(String json, String idempotencyKey) {
        return postsTo("/transaction", json, idempotencyKey);
    }

    /** Posts to a path below the base. */
    public Answer postsTo(String path, String json) {
        return sends(post(path, json));
    }

    public Answer postsTo(String path, String json, String idempotencyKey) {
        return sends(post(path, json).header("Idempotency-Key", idempotencyKey));
    }

    /** JSON for a path below the base, to be completed and sent. */
    public HttpRequest.Builder post(String path, String json) {
        return request(BASE + path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json");
    }

    /** Reads what is at a path below the base. */
    public Answer reads(String path) {
        return gets(BASE + path);
    }

    /** Posts a purchase of this amount, which must succeed; the transaction's id. */
    public String buys(long amount) {
        Answer answer = posts(purchase().replace("35000", String.valueOf(amount)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/data/transactionId").textValue();
    }

    /** Posts a purchase of this amount, which must succeed. */
    public void registers(long amount) {
        var unused = buys(amount);
    }

    /** Posts to a path below the base, which must succeed. */
    public void does(String path, String json) {
        Answer answer = postsTo(path, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Posts a purchase that must succeed. */
    public void registers(String json) {
        Answer answer = posts(json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    public Answer looksUp(String id) {
        return gets(BASE + "/customer/" + id);
    }

    public Answer gets(String path) {
        return sends(request(path));
    }

    /** A purchase to be completed and sent, with the key and without a media type. */
    public HttpRequest.Builder purchaseOf(BodyPublisher body) {
        return request(BASE + "/transaction").POST(body);
    }

    /** A request to be completed and sent, with the key. */
    public HttpRequest.Builder request(String path) {
        return keyless(path).header("X-API-Key", key);
    }

    /** A request to be completed and sent. */
    public HttpRequest.Builder keyless(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** The answer, which has to be one that the API's description has for this request. */
    public static Answer sends(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        return provokes(builder).asDescribedFor(request.method(), request.uri().getRawPath());
    }

    /** The answer to a request that a test had answered as no till ever is. */
    static Answer provokes(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted.", e);
        }
    }
}
