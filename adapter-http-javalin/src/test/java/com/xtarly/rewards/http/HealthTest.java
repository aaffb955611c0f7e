package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HealthTest {
    @AutoClose
    private final PosServer server = PosServer.open();

    private final Till stranger = server.till().withUnknownKey();

    @Test
    void it_is_live_and_ready_once_started() {
        assertThat(stranger.gets("/health/live").body()).isEqualTo("{\"success\":true,\"data\":{\"status\":\"live\"}}");
        assertThat(stranger.gets("/health/ready").body())
                .isEqualTo("{\"success\":true,\"data\":{\"status\":\"ready\"}}");
    }

    @Test
    void it_is_live_but_not_ready_while_the_stores_are_away() {
        server.loseStores();

        assertThat(stranger.gets("/health/live").status()).isEqualTo(200);
        assertNotReady();
    }

    @Test
    void it_is_not_ready_while_draining_yet_answers_everybody() {
        server.http().drain();

        assertNotReady();
        assertThat(stranger.gets("/health/live").status()).isEqualTo(200);
        Till till = server.till();
        till.registers(till.purchase());
    }

    private void assertNotReady() {
        Answer answer = stranger.gets("/health/ready");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
