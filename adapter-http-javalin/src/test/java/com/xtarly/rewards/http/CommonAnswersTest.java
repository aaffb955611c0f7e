package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonAnswersTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private static final Till TILL = SERVER.till();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/api/integrations/pos",
                "/health/live/x",
                "/%25",
                "/%252e%252e/health/live",
                "/health%252flive",
                "/health/%6cive%2500",
                "/HEALTH/LIVE"
            })
    void an_unknown_path_is_not_found(String path) {
        Answer answer = TILL.gets(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/integrations/pos/transaction, POST",
        "PUT, /api/integrations/pos/transaction, POST",
        "OPTIONS, /api/integrations/pos/transaction, POST",
        "HEAD, /api/integrations/pos/transaction, POST",
        "PROPFIND, /api/integrations/pos/transaction, POST",
        "DELETE, /api/integrations/pos/customer/cus_1, 'GET, HEAD'",
        "POST, /health/live, 'GET, HEAD'",
    })
    void another_method_is_refused_naming_the_right_ones(String method, String path, String allowed) {
        Answer answer = Till.sends(TILL.keyless(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "till-7/2026-03-01T18:30:15Z#\"{}\""})
    void the_callers_request_id_comes_back(String id) {
        assertThat(answerTo(id).header("X-Request-Id")).isEqualTo(id);
        assertThat(answerTo("y".repeat(RequestId.MAX_LENGTH)).header("X-Request-Id"))
                .hasSize(RequestId.MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void an_unusable_request_id_is_replaced(String id) {
        assertThat(answerTo(id).header("X-Request-Id")).startsWith("req_");
        assertThat(answerTo("y".repeat(RequestId.MAX_LENGTH + 1)).header("X-Request-Id"))
                .startsWith("req_");
    }

    @Test
    void generated_request_ids_differ() {
        assertThat(TILL.gets("/nowhere").header("X-Request-Id"))
                .isNotEqualTo(TILL.gets("/nowhere").header("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/..%2fb",
                "/%2e%2e/health/live",
                "//health/live",
                "/health/live;a=b/..;/x",
                "/%00",
                "/%FF",
                "/health%2flive",
                "/api/integrations/pos/customer/a%2Fb",
                "/api/integrations/pos/customer/%ED%A0%80"
            })
    void an_ambiguous_path_is_not_understood(String path) {
        Answer answer = TILL.gets(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void a_head_is_accepted_up_to_a_limit() {
        assertThat(headOf(JettyLimits.MAX_HEAD_BYTES / 2).status()).isEqualTo(200);
        assertThat(headOf(JettyLimits.MAX_HEAD_BYTES).status()).isEqualTo(431);
        assertThat(TILL.gets("/" + "x".repeat(JettyLimits.MAX_HEAD_BYTES)).status())
                .isEqualTo(414);
    }

    @Test
    void a_request_for_a_web_socket_is_a_request_like_any_other() {
        Answer answer = Till.sends(TILL.keyless("/health/live").header("Sec-WebSocket-Version", "13"));

        assertThat(answer.status()).isEqualTo(200);
    }

    private static Answer headOf(int bytes) {
        return Till.sends(TILL.keyless("/health/live").header("X-Padding", "x".repeat(bytes)));
    }

    private static Answer answerTo(String requestId) {
        return Till.sends(TILL.keyless("/nowhere").header("X-Request-Id", requestId));
    }
}
