package com.xtarly.rewards.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TillTest {
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final String BUSY = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 2\r\n\r\n{}";

    @Test
    void purchases_follow_each_other_on_one_connection() throws IOException {
        try (ServerSocket server = listening()) {
            CompletableFuture<String> received = answer(server, GOOD + GOOD);

            try (Till till = new Till(server.getLocalPort(), "key")) {
                till.purchase(7, 1_500);
                till.purchase(8, 2_500);
            }

            assertThat(received.join())
                    .contains("X-API-Key: key\r\n")
                    .contains("\"amount\":1500,\"customerId\":\"cus_0000000000000000000007\"");
        }
    }

    @Test
    void anything_but_200_is_a_failure() throws IOException {
        try (ServerSocket server = listening()) {
            var unused = answer(server, BUSY);

            try (Till till = new Till(server.getLocalPort(), "key")) {
                assertThatThrownBy(() -> till.purchase(7, 1_500)).hasMessageContaining("503");
            }
        }
    }

    @Test
    void whoever_shows_another_key_is_told_how_that_was_answered() throws IOException {
        try (ServerSocket server = listening()) {
            CompletableFuture<String> received = answer(server, BUSY + GOOD);

            try (Till till = new Till(server.getLocalPort(), "key")) {
                assertThat(till.show("guessed", 7, 1_500)).isEqualTo(503);
                assertThat(till.show("guessed", 7, 1_500)).isEqualTo(200);
            }

            assertThat(received.join()).contains("X-API-Key: guessed\r\n");
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** Answers as soon as something comes; gives what came, once the till has hung up. */
    private static CompletableFuture<String> answer(ServerSocket server, String answers) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                byte[] start = new byte[4_096];
                int length = socket.getInputStream().read(start);
                socket.getOutputStream().write(answers.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                var unused = socket.getInputStream().readAllBytes();
                return new String(start, 0, length, StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
