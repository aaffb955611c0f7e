package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("UNAUTHORIZED", 401),
            Map.entry("VALIDATION_ERROR", 400),
            Map.entry("BAD_REQUEST", 400),
            Map.entry("NOT_FOUND", 404),
            Map.entry("CUSTOMER_ID_TAKEN", 409),
            Map.entry("EMAIL_TAKEN", 409),
            Map.entry("API_KEY_RETIRED", 409),
            Map.entry("API_KEY_EXISTS", 409),
            Map.entry("PROGRAM_CHANGED", 409),
            Map.entry("CUSTOMER_CHANGED", 409),
            Map.entry("LAST_OWNER", 409),
            Map.entry("OWN_RESET_LINK", 409),
            Map.entry("IDEMPOTENCY_IN_PROGRESS", 409),
            Map.entry("DUPLICATE_TICKET", 409),
            Map.entry("REFUND_EXCEEDS_PURCHASE", 409),
            Map.entry("IDEMPOTENCY_KEY_REUSED", 422),
            Map.entry("RATE_LIMITED", 429),
            Map.entry("UNAVAILABLE", 503));

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private static final Till TILL = SERVER.till();

    @ParameterizedTest
    @EnumSource
    void every_reason_is_answered_with_its_status_its_code_and_its_sentence(Reason reason) {
        SERVER.change(real -> command -> Outcome.refused(reason));

        Answer answer = Till.provokes(TILL.post("/transaction", TILL.purchase()));

        assertThat(answer.status()).isEqualTo(STATUS.get(reason.code()));
        assertThat(answer.code()).isEqualTo(reason.code());
        assertThat(answer.json().at("/error/message").textValue()).isEqualTo(reason.sentence());
        assertThat(answer.headers().containsKey("Retry-After"))
                .isEqualTo(
                        answer.status() == 503 || answer.status() == 429 || reason == Reason.IDEMPOTENCY_IN_PROGRESS);
        assertThat(answer.headers().containsKey("WWW-Authenticate")).isEqualTo(answer.status() == 401);
    }
}
