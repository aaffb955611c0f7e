package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients ask for the longest pages there are, and read none of them. */
class SlowReadersTest {
    /** More than the system itself keeps for somebody who does not read. */
    private static final int PAGES_EACH = 20;

    private static final Duration PROMPT = Duration.ofSeconds(2);

    @AutoClose
    private final PosServer server = PosServer.open();

    private final Till till = server.till();
    private final String history =
            Till.BASE + "/customer/" + till.shop().customer().id() + "/transactions?limit=";
    private final List<Wire> crowd = new ArrayList<>();

    @BeforeEach
    void somebody_has_a_long_history() {
        String metadata = ",\"metadata\":{\"a\":\"" + "x".repeat(8_000) + "\"}}";
        for (int i = 0; i < 100; i++) {
            till.registers(till.purchase().replace("}", metadata));
        }
    }

    @AfterEach
    void everybody_hangs_up() throws IOException {
        for (Wire wire : crowd) {
            wire.close();
        }
    }

    @Test
    void nobody_waits_for_those_who_do_not_read() throws Exception {
        greedy(10);

        long deadline = System.nanoTime() + JettyLimits.MAX_SILENCE_WITHIN_REQUEST.toNanos();
        while (System.nanoTime() < deadline) {
            long start = System.nanoTime();
            Answer preview = till.postsTo("/transaction/preview", till.purchase());
            assertThat(preview.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void those_who_do_not_read_fill_only_so_much_memory_and_leave_room_for_usual_answers() throws Exception {
        greedy(2 * (int) (LargeAnswers.MAX_BYTES / 800_000));

        Answer large = onceItHas(503);
        Answer usual = till.gets(history + 1);
        everybody_hangs_up();
        Answer afterwards = onceItHas(200);

        assertThat(large.code()).isEqualTo("UNAVAILABLE");
        assertThat(large.header("Retry-After")).isEqualTo("1");
        assertThat(usual.data("transactions")).hasSize(1);
        assertThat(afterwards.data("transactions")).hasSize(100);
    }

    private void greedy(int count) throws IOException {
        String request = "GET " + history + "100 HTTP/1.1\r\nHost: till\r\nX-API-Key: " + till.key() + "\r\n\r\n";
        for (int i = 0; i < count; i++) {
            Wire wire = Wire.to(server.port());
            crowd.add(wire);
            wire.says(request.repeat(PAGES_EACH));
        }
    }

    /** The longest page, as it is answered sooner or later. */
    private Answer onceItHas(int status) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Answer answer = till.gets(history + 100);
        while (answer.status() != status && System.nanoTime() < deadline) {
            answer = till.gets(history + 100);
        }
        assertThat(answer.status()).isEqualTo(status);
        return answer;
    }
}
