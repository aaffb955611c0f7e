package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LargeAnswersTest {
    /** More than the system itself keeps for somebody who does not read. */
    private static final int LENGTH = 16 * 1024 * 1024;

    private static final Duration MAX_SENDING = Duration.ofMillis(500);
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: till\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final LargeAnswers answers = new LargeAnswers(LENGTH, MAX_SENDING);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                int length = answers.begin(request, LENGTH) ? LENGTH : 0;
                response.getHeaders().put("Content-Length", length);
                response.write(true, ByteBuffer.allocate(length), callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void who_reads_in_time_gets_the_whole_and_may_ask_again_much_later() throws Exception {
        try (Socket till = connect()) {
            till.getOutputStream().write(REQUEST);
            assertThat(till.getInputStream().readNBytes(LENGTH)).hasSize(LENGTH);
            TimeUnit.MILLISECONDS.sleep(MAX_SENDING.multipliedBy(2).toMillis());

            till.getOutputStream().write(REQUEST);

            assertThat(till.getInputStream().readNBytes(LENGTH)).hasSize(LENGTH);
        }
    }

    @Test
    void who_reads_a_little_now_and_then_is_hung_up_on_and_makes_room() throws Exception {
        try (Socket trickling = connect();
                Socket next = connect()) {
            trickling.getOutputStream().write(REQUEST);
            assertThat(readSlowly(trickling.getInputStream())).isLessThan(LENGTH);
            TimeUnit.MILLISECONDS.sleep(MAX_SENDING.toMillis());

            next.getOutputStream().write(REQUEST);

            assertThat(next.getInputStream().readNBytes(LENGTH)).hasSize(LENGTH);
        }
    }

    /** How many bytes came before the end. */
    private static long readSlowly(InputStream in) throws Exception {
        byte[] little = new byte[1000];
        long deadline = System.nanoTime() + MAX_SENDING.multipliedBy(4).toNanos();
        long count = 0;
        try {
            while (System.nanoTime() < deadline) {
                count += in.read(little);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return count + in.readAllBytes().length;
        } catch (SocketException hungUp) {
            return count;
        }
    }

    private Socket connect() throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
