package com.example.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class CounterTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void it_enrols_sells_and_credits_each_ticket_once() throws Exception {
        assertThat(post("/customers", "{'name': 'María García', 'email': 'cliente@ejemplo.com'}"))
                .startsWith("200 {\"id\":\"cus_");
        assertThat(post("/sales", "{'email': 'cliente@ejemplo.com', 'cents': 35000, 'ticket': 'A-1'}"))
                .startsWith("200")
                .contains("\"earned\":35", "\"balance\":35");
        assertThat(post("/sales", "{'email': 'cliente@ejemplo.com', 'cents': 35000, 'ticket': 'A-1'}"))
                .startsWith("200")
                .contains("\"earned\":35", "\"balance\":35");
        assertThat(post("/sales", "{'email': 'cliente@ejemplo.com', 'cents': 99900, 'ticket': 'A-1'}"))
                .startsWith("409")
                .contains("DUPLICATE_TICKET");
        assertThat(post("/sales", "{'email': 'cliente@ejemplo.com', 'cents': 1500, 'ticket': 'A-2'}"))
                .startsWith("200")
                .contains("\"earned\":1", "\"balance\":36");
    }

    @Test
    void it_says_what_it_cannot_accept() throws Exception {
        assertThat(post("/customers", "{'name': ' ', 'email': 'nobody@ejemplo.com'}"))
                .startsWith("422")
                .contains("A name has 1 to 200 characters.");
        assertThat(post("/sales", "{'email': 'nobody@ejemplo.com', 'cents': 100, 'ticket': 'A-3'}"))
                .startsWith("409")
                .contains("NOT_FOUND");
        assertThat(post("/sales", "{'email': 'nobody@ejemplo.com', 'ticket': 'A-3'}"))
                .startsWith("400");
        assertThat(post("/customers", "{}")).startsWith("422");
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
