package com.xtarly.rewards.http.docs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a till and the server. What goes wrong on it goes wrong in this order, and nothing afterwards. */
final class RoughRoad implements AutoCloseable {
    /**
     * What can go wrong; {@code seconds} is how long to wait at least, at first longer than one waits who is told
     * nothing. What stands between may say a date instead, which is as good as nothing.
     */
    enum Mishap {
        UNAVAILABLE(503, "UNAVAILABLE", "2", 2),
        PROXY_AWAY(502, "", "Wed, 01 Jan 2098 08:00:00 GMT", 2),
        CUT_BEFORE_ANSWER(0, "", "", 4),
        RATE_LIMITED(429, "RATE_LIMITED", "1", 1),
        IN_PROGRESS(409, "IDEMPOTENCY_IN_PROGRESS", "1", 1),
        TOO_SLOW(408, "VALIDATION_ERROR", "", 1);

        private final int status;
        private final String code;
        private final String retryAfter;
        final int seconds;

        Mishap(int status, String code, String retryAfter, int seconds) {
            this.status = status;
            this.code = code;
            this.retryAfter = retryAfter;
            this.seconds = seconds;
        }
    }

    /** A request, and when it came. */
    record Sent(String key, String body, long nanos) {
        boolean isSame(Sent other) {
            return key.equals(other.key) && body.equals(other.body);
        }

        Duration since(Sent earlier) {
            return Duration.ofNanos(nanos - earlier.nanos);
        }
    }

    private static final List<String> PASSED_ON = List.of("X-API-Key", "Idempotency-Key", "Content-Type");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Queue<Mishap> mishaps;
    private final int target;
    private final HttpServer road;

    RoughRoad(int target, List<Mishap> mishaps) throws IOException {
        this.target = target;
        this.mishaps = new ConcurrentLinkedQueue<>(mishaps);
        this.road = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        road.createContext("/", this::meet);
        road.start();
    }

    int port() {
        return road.getAddress().getPort();
    }

    /** All that came so far. */
    List<Sent> sent() {
        return sent;
    }

    private void meet(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            sent.add(new Sent(key, new String(body, StandardCharsets.UTF_8), System.nanoTime()));
            Mishap mishap = mishaps.poll();
            if (mishap == null) {
                HttpResponse<byte[]> answer = passOn(exchange, body);
                answer(exchange, answer.statusCode(), answer.body());
            } else if (mishap == Mishap.CUT_BEFORE_ANSWER) {
                var unused = passOn(exchange, body);
            } else {
                exchange.getResponseHeaders().set("Retry-After", mishap.retryAfter);
                answer(exchange, mishap.status, refusal(mishap.code));
            }
        }
    }

    private static byte[] refusal(String code) {
        String envelope = """
                {"success":false,"error":{"code":"%s","message":"Not now.","requestId":"1"}}""";
        return envelope.formatted(code).getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body) throws IOException {
        URI there = URI.create("http://127.0.0.1:" + target + exchange.getRequestURI());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(there).method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        PASSED_ON.forEach(name ->
                request.header(name, String.valueOf(exchange.getRequestHeaders().getFirst(name))));
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        road.stop(0);
    }
}
