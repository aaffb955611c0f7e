package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client would send. That an answer is in the envelope is seen to by {@link Answer}. */
class RawRequestsTest {
    private static final String POST = "POST /api/integrations/pos/transaction HTTP/1.1\r\nHost: till\r\n";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private static final Till TILL = SERVER.till();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/live HTTP/1.1\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /health/live HTTP/3.0\r\nHost: till\r\n\r\n",
                "GET /health/live HTTP/0.9\r\nHost: till\r\n\r\n",
                "GET /health/live\r\n\r\n",
                "GET http:// HTTP/1.1\r\nHost: till\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: till\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: till\r\n\r\n",
                "GET /ñ HTTP/1.1\r\nHost: till\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u0003\u0003",
                "GET /health/live HTTP/1.1\r\nHost: till\r\nX\u0000Y: 1\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: till\r\n: nameless\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: till\r\nA: folded\r\n line\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: till\r\nExpect: tea\r\n\r\n",
                POST + "Content-Length: -1\r\n\r\n",
                POST + "Content-Length: 99999999999999999999\r\n\r\n",
                POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
                POST + "Transfer-Encoding: gzip\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\nfffffffffff\r\n",
                POST + "Content-Length: 20\r\n\r\n{\"amount\":",
            })
    void what_is_not_http_is_a_400_and_nothing_worse(String request) {
        Answer answer = Wire.answerTo(SERVER.port(), request.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1\r\nHost: till\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: till\r\n\r\n",
                "GET /health/live HTTP/1.1\r\n\r\n",
                POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
            })
    void whoever_is_hung_up_on_is_told_and_sends_nothing_more_here(String request) throws IOException {
        try (Wire wire = Wire.to(SERVER.port())) {
            wire.says(request);
            assertThat(wire.hears().orElseThrow().header("Connection")).isEqualTo("close");

            assertThat(wire.hears()).isEmpty();
        }
    }

    @Test
    void a_head_that_is_too_large_is_hung_up_on_and_told() throws IOException {
        try (Wire wire = Wire.to(SERVER.port())) {
            wire.says(POST + "X-Padding: " + "x".repeat(9_000) + "\r\n\r\n");
            Answer answer = wire.hears().orElseThrow();

            assertThat(answer.status()).isEqualTo(431);
            assertThat(answer.header("Connection")).isEqualTo("close");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPTIONS * HTTP/1.1\r\nHost: till\r\n\r\n",
                "CONNECT till:80 HTTP/1.1\r\nHost: till:80\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: till\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\nHost: till\r\nAccept: text/html\r\nRange: bytes=0-1\r\n\r\n",
                "GET /nowhere?%zz=%FF HTTP/1.0\r\n\r\n"
            })
    void what_is_strange_but_http_is_answered_like_anything_else(String request) {
        Answer answer = Wire.answerTo(SERVER.port(), request.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%FF HTTP/1.1\r\nX-Request-Id: till-7\r\nHost: till\r\n\r\n",
                "GET /a/..;/b HTTP/1.0\r\nX-Request-Id: till-7\r\n\r\n",
                "GET /ñ HTTP/1.1\r\nHost: till\r\nX-Request-Id: till-7\r\n\r\n",
                "GET /a/%2fb HTTP/1.1\r\nHost: till\r\nX-HTTP-Method-Override: POST\r\nX-Request-Id: till-7\r\n\r\n",
                POST + "X-Request-Id: till-7\r\nContent-Length: 20\r\n\r\n{\"amount\":",
                POST + "X-Request-Id: till-7\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            })
    void what_is_refused_for_its_path_or_its_body_keeps_the_callers_request_id(String request) {
        Answer answer = Wire.answerTo(SERVER.port(), request.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("X-Request-Id")).isEqualTo("till-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD /%FF HTTP/1.1\r\nHost: till\r\n\r\n",
                "HEAD /health/live HTTP/1.1\r\n\r\n",
                "HEAD /nowhere HTTP/1.1\r\nHost: till\r\n\r\n",
                "HEAD /nowhere HTTP/1.1\r\nHost: till\r\nContent-Length: 5\r\n\r\nx",
            })
    void an_answer_to_head_has_no_body_even_when_it_is_an_error(String request) {
        Answer answer = Wire.answerTo(SERVER.port(), request.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void no_mutilated_request_is_ever_our_fault() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < 1_500; i++) {
            byte[] request = mutilated(random);
            Wire.answerTo(SERVER.port(), request)
                    .ifPresent(answer -> assertThat(answer.status())
                            .as("seed %d: %s", seed, new String(request, StandardCharsets.ISO_8859_1))
                            .isBetween(200, 499));
        }
    }

    private static byte[] mutilated(Random random) {
        String key = "X-API-Key: " + TILL.key() + "\r\n";
        List<String> sound = List.of(
                POST + key + "Content-Length: " + TILL.purchase().length() + "\r\n\r\n" + TILL.purchase(),
                POST + key + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"amo\r\n6\r\nunt\":1\r\n1\r\n}\r\n0\r\n\r\n",
                "GET /api/integrations/pos/customer/cus_1 HTTP/1.1\r\nHost: till\r\n" + key + "\r\n");
        byte[] request = sound.get(random.nextInt(sound.size())).getBytes(StandardCharsets.UTF_8);
        for (int wounds = 1 + random.nextInt(4); wounds > 0; wounds--) {
            int at = random.nextInt(request.length);
            request[at] = Stream.of(
                            (byte) random.nextInt(256), (byte) '\r', (byte) '\n', (byte) ' ', (byte) '%', request[0])
                    .toList()
                    .get(random.nextInt(6));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(request, 1 + random.nextInt(request.length)) : request;
    }
}
