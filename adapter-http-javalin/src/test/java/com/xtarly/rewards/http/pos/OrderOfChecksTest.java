package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OrderOfChecksTest {
    private static final String HUGE = " ".repeat(70_000);
    private static final String INVALID = "{\"amount\":-1,\"customerId\":\"nobody\"}";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();

    @Test
    void a_bad_key_comes_before_anything_that_is_wrong_with_the_body() {
        Till stranger = till.withUnknownKey();

        assertThat(sends(stranger, HUGE, "text/plain").status()).isEqualTo(401);
        assertThat(sends(stranger, INVALID, "text/plain").status()).isEqualTo(401);
        assertThat(sends(stranger, INVALID, "application/json").status()).isEqualTo(401);
        assertThat(stranger.posts(till.purchase()).status()).isEqualTo(401);
        assertThat(stranger.looksUp("nobody").status()).isEqualTo(401);
    }

    @Test
    void the_size_comes_before_the_media_type_and_that_before_the_content() {
        assertThat(sends(till, HUGE, "text/plain").code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(sends(till, INVALID, "text/plain").code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(sends(till, INVALID, "application/json").code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void a_body_at_fault_comes_before_a_customer_who_is_not_there() {
        assertThat(till.posts(INVALID).status()).isEqualTo(400);
        assertThat(till.posts(INVALID.replace("-1", "1")).status()).isEqualTo(404);
    }

    @Test
    void an_unknown_path_or_method_needs_no_key() {
        assertThat(Till.sends(till.keyless("/nowhere")).status()).isEqualTo(404);
        assertThat(Till.sends(till.keyless(Till.BASE + "/transaction")).status())
                .isEqualTo(405);
    }

    private static Answer sends(Till till, String body, String mediaType) {
        return Till.sends(till.purchaseOf(BodyPublishers.ofString(body)).header("Content-Type", mediaType));
    }
}
