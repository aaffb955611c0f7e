package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds wherever a till knocks. */
class EveryEndpointTest {
    private static final byte[] NOT_UTF_8 = {'{', '"', (byte) 0xff, '"', '}'};

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final String purchase = till.buys(35_000);
    private final String customer = till.shop().customer().id().value();

    @Test
    void a_stranger_is_told_the_same_everywhere_whatever_is_asked() {
        Till stranger = till.withUnknownKey();

        List<Answer> answers = Stream.concat(
                        posts().flatMap(path -> Stream.of("{}", "{", "[]", " ".repeat(70_000), till.purchase())
                                .map(body -> stranger.postsTo(path, body))),
                        reads().map(stranger::reads))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(401);
        assertThat(answers).extracting(Answer::anonymousBody).hasSameElementsAs(List.of(keyless()));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.header("www-authenticate")).isEqualTo("ApiKey realm=\"Xtarly\""));
    }

    private String keyless() {
        return Till.sends(till.keyless(Till.BASE + "/customer/" + customer)).anonymousBody();
    }

    @Test
    void no_key_and_two_keys_are_an_unknown_key_everywhere() {
        Stream<String> paths = Stream.concat(posts(), reads());

        assertThat(paths).allSatisfy(path -> {
            String method = posts().toList().contains(path) ? "POST" : "GET";
            HttpRequest.Builder none = till.keyless(Till.BASE + path).method(method, BodyPublishers.noBody());
            HttpRequest.Builder two = till.request(Till.BASE + path)
                    .header("X-API-Key", till.key())
                    .method(method, BodyPublishers.noBody());
            assertThat(Till.sends(none).anonymousBody()).isEqualTo(keyless());
            assertThat(Till.sends(two).anonymousBody()).isEqualTo(keyless());
        });
    }

    @Test
    void a_key_is_checked_before_a_malformed_idempotency_key() {
        assertThat(posts())
                .allSatisfy(path -> assertThat(till.withUnknownKey()
                                .postsTo(path, "{}", "two words")
                                .status())
                        .isEqualTo(401));
    }

    @Test
    void the_size_comes_before_the_media_type_and_that_before_the_content() {
        assertThat(posts()).allSatisfy(path -> {
            assertThat(typed(path, " ".repeat(2_000_000), "text/plain").status())
                    .isEqualTo(413);
            assertThat(typed(path, "{", "text/plain").status()).isEqualTo(415);
            assertThat(typed(path, "{", "application/json").code()).isEqualTo("VALIDATION_ERROR");
            assertThat(Till.sends(till.request(Till.BASE + path).POST(BodyPublishers.ofByteArray(NOT_UTF_8)))
                            .faultyFields())
                    .containsExactly("body");
        });
        assertThat(Entries.of(SERVER.stores(), till.shop().customer())).hasSize(1);
    }

    private Answer typed(String path, String body, String mediaType) {
        return Till.sends(till.request(Till.BASE + path)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", mediaType));
    }

    @Test
    void a_body_at_fault_comes_before_what_is_not_there() {
        assertThat(till.postsTo("/transaction/txn_nobody/refund", "{\"amount\":0}")
                        .status())
                .isEqualTo(400);
        assertThat(till.postsTo("/transaction/nobody/refund", "{\"amount\":0}").status())
                .isEqualTo(400);
        assertThat(till.postsTo("/transaction/preview", "{\"amount\":-1,\"customerId\":\"nobody\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_customer_who_is_not_there_comes_before_a_program_that_is_not() {
        var unused =
                SERVER.useCases().stopProgram().stop(till.shop().organization().id());

        for (String path : new String[] {"/transaction", "/transaction/preview"}) {
            assertThat(till.postsTo(path, till.purchase().replace(customer, "cus_nobody"))
                            .status())
                    .isEqualTo(404);
            assertThat(till.postsTo(path, till.purchase()).code()).isEqualTo("BAD_REQUEST");
        }
        assertThat(till.postsTo("/transaction/" + purchase + "/refund", "{}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /transactions, POST",
        "DELETE, /transactions, POST",
        "PUT, /transaction/txn_1, 'GET, HEAD'",
        "POST, /transaction/txn_1, 'GET, HEAD'",
        "GET, /transaction/txn_1/refund, POST",
        "HEAD, /transaction/txn_1/refund, POST",
        "PUT, /transaction/preview, 'POST, GET, HEAD'",
        "DELETE, /customer, 'POST, GET, HEAD'",
        "PATCH, /customer/cus_1, 'GET, HEAD'",
        "POST, /customer/cus_1, 'GET, HEAD'",
        "POST, /customer/cus_1/transactions, 'GET, HEAD'",
    })
    void another_method_is_refused_naming_the_right_ones(String method, String path, String allowed) {
        Answer answer = Till.sends(till.keyless(Till.BASE + path).method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder(allowed.split(", "));
        if (!method.equals("HEAD")) {
            assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        }
    }

    private Stream<String> posts() {
        return Stream.of(
                "/transaction",
                "/transaction/preview",
                "/transactions",
                "/transaction/" + purchase + "/refund",
                "/customer");
    }

    private Stream<String> reads() {
        return Stream.of(
                "/transaction/" + purchase,
                "/transaction/txn_nobody",
                "/transaction/nobody",
                "/customer",
                "/customer?email=nobody",
                "/customer/" + customer,
                "/customer/nobody",
                "/customer/" + customer + "/transactions",
                "/customer/nobody/transactions?limit=0");
    }
}
