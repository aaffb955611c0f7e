package com.example.rocksdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as a process of its own, as {@code java com.example.rocksdb.Main} starts it.
 *
 * @param started what it said when it answered
 */
record Server(Process process, JsonNode started) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Server on(Path directory, String... arguments) throws IOException {
        Process process = run(directory, arguments);
        try {
            return new Server(process, JSON.readTree(process.inputReader().readLine()));
        } catch (IOException | IllegalArgumentException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** A command, or a server. */
    static Process run(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REWARDS_"));
        builder.environment().put("REWARDS_PORT", "0");
        builder.environment().put("REWARDS_DATA_DIR", directory.resolve("data").toString());
        return builder.start();
    }

    /** The first of the shops to try. */
    JsonNode shop() {
        return started.get("demo").get(0);
    }

    /** The data of what it answers. */
    JsonNode get(JsonNode shop, String path) throws IOException, InterruptedException {
        return send(shop, HttpRequest.newBuilder().GET(), path);
    }

    /** A purchase that is answered well, or an exception. */
    JsonNode buy(JsonNode shop, String idempotencyKey) throws IOException, InterruptedException {
        String body = "{\"amount\":35000,\"customerEmail\":" + shop.get("customerEmail") + "}";
        HttpRequest.Builder purchase = HttpRequest.newBuilder()
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(shop, purchase, "/transaction");
    }

    private JsonNode send(JsonNode shop, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create(started.get("address").asText() + "/api/integrations/pos" + path);
        HttpResponse<String> response = HTTP.send(
                request.uri(uri)
                        .header("X-API-Key", shop.get("apiKey").asText())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body()).get("data");
    }

    /** At once, as when the power goes. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator does. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }
}
