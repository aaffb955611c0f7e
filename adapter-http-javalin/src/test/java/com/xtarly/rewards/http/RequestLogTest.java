package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.xtarly.rewards.application.access.LastFour;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class RequestLogTest {
    private static final Exchange EXCHANGE = new Exchange(
            1_772_389_815_123L,
            "caja-\"1\"",
            "POST",
            "/api/integrations/pos/transaction",
            409,
            "DUPLICATE_TICKET",
            3_214_567,
            120,
            240,
            new LastFour("7Kq2"),
            OrganizationId.parse("org_01ABC"));

    private static final Exchange STRANGER =
            new Exchange(1_772_389_815_123L, "-", "-", "-", 400, null, 100_000, 0, 99, null, null);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void people_read_a_line_for_each_request() {
        assertThat(written(RequestLine.TEXT, EXCHANGE, STRANGER))
                .containsExactly(
                        "2026-03-01T18:30:15.123Z 409 POST /api/integrations/pos/transaction 3.214 ms, 120 in, 240 out"
                                + " org_01ABC …7Kq2 caja-\"1\" DUPLICATE_TICKET",
                        "2026-03-01T18:30:15.123Z 400 - - 0.100 ms, 0 in, 99 out -");
    }

    @Test
    void programs_read_an_object_for_each_request() {
        assertThat(written(RequestLine.JSON, EXCHANGE, STRANGER))
                .containsExactly(
                        "{\"time\":\"2026-03-01T18:30:15.123Z\",\"requestId\":\"caja-\\\"1\\\"\",\"method\":\"POST\","
                                + "\"route\":\"/api/integrations/pos/transaction\",\"status\":409,"
                                + "\"code\":\"DUPLICATE_TICKET\",\"organization\":\"org_01ABC\",\"key\":\"7Kq2\","
                                + "\"ms\":3.214,\"received\":120,\"sent\":240}",
                        "{\"time\":\"2026-03-01T18:30:15.123Z\",\"requestId\":\"-\",\"method\":\"-\",\"route\":\"-\","
                                + "\"status\":400,\"ms\":0.100,\"received\":0,\"sent\":99}");
    }

    private List<String> written(RequestLine line, Exchange... exchanges) {
        try (RequestLog log = new RequestLog(out, line)) {
            List.of(exchanges).forEach(log);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void when_nobody_reads_requests_go_on_and_what_is_missing_is_counted_and_told() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        Semaphore blocked = new Semaphore(0);
        RequestLog log = new RequestLog(pipe(reading, blocked), RequestLine.JSON);
        log.accept(EXCHANGE);
        blocked.acquire();
        for (int i = 0; i < RequestLog.MAX_WAITING + 5; i++) {
            log.accept(EXCHANGE);
        }
        assertThat(log.dropped()).isEqualTo(5);
        reading.countDown();
        blocked.acquire(RequestLog.MAX_WAITING / RequestLog.MAX_AT_ONCE);
        log.close();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1 + RequestLog.MAX_WAITING + 1)
                .containsOnlyOnce("{\"dropped\":5}");
    }

    /** To which nothing can be written until somebody reads; each attempt is told. */
    private OutputStream pipe(CountDownLatch reading, Semaphore attempts) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("Written byte by byte.");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                attempts.release();
                awaited(reading);
                out.write(bytes, from, length);
            }
        };
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_pipe_that_breaks_costs_lines_and_nothing_else() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        RequestLog log = new RequestLog(broken, RequestLine.TEXT);
        log.accept(EXCHANGE);
        log.accept(EXCHANGE);
        log.close();

        assertThat(log.dropped()).isEqualTo(2);
    }

    @Test
    void a_till_is_told_by_its_organization_and_the_end_of_its_key() {
        Till till;
        try (RequestLog log = new RequestLog(out, RequestLine.JSON);
                PosServer server = PosServer.open()) {
            server.observe(log);
            till = server.till();
            asks(till);
        }
        List<JsonNode> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(RequestLogTest::json)
                .toList();

        String shop = till.shop().organization().id().value();
        assertThat(lines)
                .extracting(
                        line -> text(line, "method") + " " + text(line, "route"),
                        line -> text(line, "status"),
                        line -> text(line, "code"),
                        line -> text(line, "organization"),
                        line -> text(line, "key").length())
                .containsExactly(
                        tuple("POST /api/integrations/pos/transaction", "200", "", shop, 4),
                        tuple("POST /api/integrations/pos/transaction", "401", "UNAUTHORIZED", "", 4),
                        tuple("GET /api/integrations/pos/customer/{id}", "404", "NOT_FOUND", shop, 4),
                        tuple("GET -", "404", "NOT_FOUND", "", 0),
                        tuple("- -", "400", "VALIDATION_ERROR", "", 0));
        assertTellsOf(till, lines.get(0));
    }

    private static void assertTellsOf(Till till, JsonNode first) {
        assertThat(till.key()).endsWith(text(first, "key"));
        assertThat(first.path("received").asInt()).isEqualTo(till.purchase().length());
        assertThat(first.path("sent").asInt()).isBetween(50, 500);
        assertThat(first.path("ms").asDouble()).isBetween(0.001, 20_000.0);
    }

    private static void asks(Till till) {
        till.registers(till.purchase());
        var unused = List.of(
                till.withUnknownKey().posts(till.purchase()),
                till.looksUp("cus_missing"),
                till.gets("/nowhere"),
                Wire.answerTo(till.port(), "NONSENSE /x HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asText();
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
