package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.RequestLine;
import com.xtarly.rewards.http.RequestLog;
import com.xtarly.rewards.http.Till;
import com.xtarly.rewards.http.Wire;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T28, for the request log: unique words in all that a caller can say, none of which is in a line. */
class NothingSecretIsLoggedTest {
    private static final String CANARY = "zwitschervogel";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(RequestLine.class)
    void of_what_a_till_says_only_the_end_of_its_key_is_in_the_log(RequestLine line) {
        String key;
        String unknown;
        try (RequestLog log = new RequestLog(out, line);
                PosServer server = PosServer.open()) {
            server.observe(log);
            Till till = server.till();
            key = till.key();
            unknown = till.withUnknownKey().key();
            for (Till caller : List.of(
                    till, till.withUnknownKey(), new Till(server.port(), till.shop(), "xtarly_pos_" + CANARY))) {
                says(caller);
            }
            for (String head : heads(key)) {
                var unused = Wire.answerTo(server.port(), head.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertNothingOf(36, key, unknown);
    }

    private static void says(Till till) {
        String customer = "{\"name\":\"" + CANARY + "\",\"email\":\"" + CANARY + "@ejemplo.com\"}";
        String purchase = "{\"amount\":1,\"customerEmail\":\"" + CANARY + "@ejemplo.com\",\"metadata\":{\"ticket\":\""
                + CANARY + "\",\"" + CANARY + "\":1}}";
        var unused = List.of(
                till.postsTo("/customer", customer, CANARY),
                till.posts(purchase, CANARY),
                till.posts(purchase),
                till.posts(CANARY),
                till.looksUp("cus_" + CANARY),
                till.reads("/transaction/txn_" + CANARY),
                till.reads("/customer?email=" + CANARY + "%40ejemplo.com&key=" + till.key()),
                till.gets("/" + CANARY + "?" + CANARY + "=" + CANARY),
                Till.sends(till.request(Till.BASE + "/customer/" + CANARY).header("X-Request-Id", till.key())),
                Till.sends(till.request(Till.BASE + "/customer/" + CANARY)
                        .header("X-Request-Id", CANARY + "@ejemplo.com")));
    }

    private static List<String> heads(String key) {
        return List.of(
                CANARY + " / HTTP/1.1\r\nHost: till\r\n\r\n",
                key + " /" + key + " HTTP/1.1\r\nHost: till\r\n\r\n",
                "GET /" + CANARY + "%00 HTTP/1.1\r\nHost: till\r\nX-API-Key: " + key + "\r\n\r\n",
                "GET /" + CANARY + " HTTP/1.1\r\nHost: " + CANARY + "\r\nUser-Agent: " + CANARY + "\r\nCookie: session="
                        + CANARY + "\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nX-Request-Id: x\r\nHost: till\r\n" + CANARY + ": " + "x".repeat(9_000)
                        + "\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nX-Request-Id: " + key + "\r\n\r\n");
    }

    @Test
    void of_what_people_type_nothing_is_in_the_log() {
        String link;
        String session;
        try (RequestLog log = new RequestLog(out, RequestLine.JSON);
                DashboardServer server = DashboardServer.open()) {
            server.observe(log);
            link = server.setupLink();
            Visitor owner = server.visitor();
            assertThat(owner.sees(link).status()).isEqualTo(200);
            Visitor.Page founded = owner.posts(link, DashboardServer.founder(CANARY + "@ejemplo.com"));
            session = founded.headers().get("set-cookie").get(0).replaceFirst(".*?=(\\w+);.*", "$1");
            List<Visitor.Page> seen = List.of(
                    owner.sees("/customers?search=" + CANARY),
                    owner.posts("/customers/new", Map.of("name", CANARY, "email", CANARY + "@ejemplo.com")),
                    owner.sees("/customers/cus_" + CANARY),
                    owner.sees("/join/" + CANARY),
                    owner.sees("/reset/" + CANARY),
                    owner.posts("/sign-in", Map.of("email", CANARY + "@ejemplo.com", "password", CANARY)),
                    owner.sends(HttpRequest.newBuilder(
                                    owner.request("/" + CANARY).build().uri())
                            .header("Accept", "text/html")));
            assertThat(seen).extracting(Visitor.Page::status).doesNotContain(500);
        }

        assertNothingOf(9, link.substring("/setup/".length()), session);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"route\":\"/setup/{token}\"", "\"route\":\"/customers/{id}\"", "\"organization\":\"org_");
    }

    private void assertNothingOf(int requests, String... secrets) {
        assertThat(out.toString(StandardCharsets.UTF_8))
                .hasLineCount(requests)
                .doesNotContain(CANARY, "ejemplo", "xtarly_pos_")
                .doesNotContain(secrets);
    }
}
