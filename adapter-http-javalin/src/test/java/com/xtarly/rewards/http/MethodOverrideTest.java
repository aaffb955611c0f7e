package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Entries;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodOverrideTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();

    @ParameterizedTest
    @CsvSource({
        "GET, X-HTTP-Method-Override",
        "GET, x-http-method-override",
        "PUT, X-HTTP-Method-Override",
        "HEAD, X-HTTP-Method-Override",
        "OPTIONS, X-HTTP-Method-Override",
    })
    void no_header_turns_another_method_into_a_purchase(String method, String header) {
        Answer answer = Till.sends(till.request(Till.BASE + "/transaction")
                .header(header, "POST")
                .method(method, BodyPublishers.ofString(till.purchase())));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(Entries.of(SERVER.stores(), till.shop().customer())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "HEAD", "POST", "nonsense"})
    void a_purchase_stays_a_purchase_whatever_a_header_says(String override) {
        Answer answer = Till.sends(till.purchaseOf(BodyPublishers.ofString(till.purchase()))
                .header("X-HTTP-Method-Override", override)
                .header("X-HTTP-Method-Override", override));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Entries.of(SERVER.stores(), till.shop().customer())).hasSize(1);
    }

    @Test
    void the_other_headers_of_such_a_request_count() {
        Answer answer = Till.sends(till.request("/nowhere")
                .header("X-HTTP-Method-Override", "POST")
                .header("X-Request-Id", "till-7"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("X-Request-Id")).isEqualTo("till-7");
    }
}
