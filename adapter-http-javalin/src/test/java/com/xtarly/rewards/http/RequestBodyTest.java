package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private static final Till TILL = SERVER.till();

    @Test
    void a_body_is_accepted_up_to_the_limit_and_not_a_byte_more() {
        assertThat(TILL.posts(BodyPublishers.ofByteArray(body(RequestBody.MAX_BYTES)))
                        .status())
                .isEqualTo(200);
        assertTooLarge(TILL.posts(BodyPublishers.ofByteArray(body(RequestBody.MAX_BYTES + 1))));
    }

    @Test
    void a_body_of_unknown_length_has_the_same_limit() {
        assertThat(TILL.posts(chunked(body(RequestBody.MAX_BYTES))).status()).isEqualTo(200);
        assertTooLarge(TILL.posts(chunked(body(RequestBody.MAX_BYTES + 1))));
    }

    @Test
    void a_sender_of_a_body_too_large_lives_to_see_the_answer() {
        assertTooLarge(TILL.posts(BodyPublishers.ofByteArray(body(BodyCollector.MAX_BYTES_FORGOTTEN))));
        assertTooLarge(TILL.posts(chunked(body(BodyCollector.MAX_BYTES_FORGOTTEN))));
    }

    @Test
    void a_body_far_too_large_is_not_read_to_its_end() throws Exception {
        try (Wire wire = Wire.to(SERVER.port())) {
            wire.says("POST /api/integrations/pos/transaction HTTP/1.1\r\nHost: till\r\nX-API-Key: " + TILL.key()
                    + "\r\nContent-Length: 1000000000\r\n\r\n{");

            Answer answer = wire.hears().orElseThrow();

            assertTooLarge(answer);
            assertThat(answer.header("Connection")).isEqualTo("close");
        }
    }

    @Test
    void a_body_without_an_end_is_not_read_for_ever() throws Exception {
        String chunk = "2000\r\n" + " ".repeat(8192) + "\r\n";
        try (Wire wire = Wire.to(SERVER.port())) {
            wire.says("POST /api/integrations/pos/transaction HTTP/1.1\r\nHost: till\r\nX-API-Key: " + TILL.key()
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk.repeat(BodyCollector.MAX_BYTES_FORGOTTEN / 8192 + 1));

            assertTooLarge(wire.hears().orElseThrow());
            assertThat(wire.hears()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json ; charset=utf8",
                "application/json; odata=verbose; charset=UTF-8",
                "application/vnd.api+json",
                "application/problem+json; profile=\"x\"",
                "application/json;",
                "application/json; x=\"a;charset=latin1\"",
                "application/json; x=\"\\\";charset=latin1\"; charset=utf-8"
            })
    void any_way_to_say_json_is_understood(String mediaType) {
        assertThat(posts("Content-Type", mediaType).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "; a", ";\"", "\\", "x", " ", "+json"})
    void a_media_type_of_any_length_is_judged(String repeated) {
        int times = JettyLimits.MAX_HEAD_BYTES * 3 / 4 / repeated.length();

        Answer answer = posts("Content-Type", "application/json" + repeated.repeat(times) + ";");

        assertThat(answer.status()).isIn(200, 415);
        assertThat(posts("Content-Type", "application/json" + ";".repeat(times)).status())
                .isEqualTo(200);
    }

    @Test
    void no_media_type_means_json() {
        Answer answer = Till.sends(TILL.purchaseOf(BodyPublishers.ofString(TILL.purchase())));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/jsonp",
                "application/json, text/plain",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8; charset=latin1",
                "application/json; x=\"a\";charset=latin1",
                "application/json; x=\"a\\\\\";charset=latin1",
                "application/json; charset",
                "application/json; charset=\"utf-8",
                "json",
                "/"
            })
    void any_other_media_type_or_charset_is_unsupported(String mediaType) {
        assertUnsupported(posts("Content-Type", mediaType));
    }

    @Test
    void two_media_types_or_a_compressed_body_are_unsupported() {
        assertUnsupported(Till.sends(TILL.purchaseOf(BodyPublishers.ofString(TILL.purchase()))
                .header("Content-Type", "application/json")
                .header("Content-Type", "application/json")));
        assertUnsupported(posts("Content-Encoding", "gzip"));
        assertUnsupported(posts("Content-Encoding", "identity, gzip"));
        assertUnsupported(Till.sends(TILL.purchaseOf(BodyPublishers.ofString(TILL.purchase()))
                .header("Content-Encoding", "identity")
                .header("Content-Encoding", "gzip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "", " "})
    void a_body_that_is_not_encoded_may_say_so(String encoding) {
        assertThat(posts("Content-Encoding", encoding).status()).isEqualTo(200);
    }

    private static Answer posts(String header, String value) {
        return Till.sends(
                TILL.purchaseOf(BodyPublishers.ofString(TILL.purchase())).header(header, value));
    }

    private static void assertTooLarge(Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    private static void assertUnsupported(Answer answer) {
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    /** A purchase, followed by blanks. */
    private static byte[] body(int length) {
        byte[] purchase = TILL.purchase().getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(purchase, length);
        Arrays.fill(body, purchase.length, length, (byte) ' ');
        return body;
    }
}
