package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ApiKeyHeaderTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final String path =
            Till.BASE + "/customer/" + till.shop().customer().id();
    private final String key = till.key();

    @Test
    void the_answer_never_tells_what_is_wrong_with_a_key() {
        String mistyped = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");
        String unknown = till.withUnknownKey().key();

        List<Answer> answers = Stream.of("", " ", "x", key + "x", key + "," + key, mistyped, unknown, "Bearer " + key)
                .map(given -> Till.sends(request().header("X-API-Key", given)))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(401);
        assertThat(answers).extracting(Answer::code).containsOnly("UNAUTHORIZED");
        assertThat(answers)
                .extracting(Answer::anonymousBody)
                .containsOnly(keyless().anonymousBody());
    }

    @Test
    void a_request_without_a_key_is_refused() {
        Answer answer = keyless();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("ApiKey realm=\"Xtarly\"");
    }

    @Test
    void two_keys_at_once_are_refused_even_when_both_are_the_same() {
        Answer answer = Till.sends(request().header("X-API-Key", key).header("x-api-key", key));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void the_name_of_the_header_is_not_case_sensitive() {
        Answer answer = Till.sends(request().header("x-api-KEY", key));

        assertThat(answer.status()).isEqualTo(200);
    }

    private Answer keyless() {
        return Till.sends(request());
    }

    private HttpRequest.Builder request() {
        return till.keyless(path);
    }
}
