package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault, seen by a client of a server that sends back what it gets. */
class FaultProxyTest {
    private static final int SHORT_MILLIS = 300;
    private static final int LONG_MILLIS = 30_000;

    private final AtomicInteger done = new AtomicInteger();
    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "echo");
        server.setDaemon(true);
        server.start();
        proxy = FaultProxy.before(echo.getLocalPort(), Duration.ofMillis(1), answer -> answer[0] == '!');
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void without_a_fault_everything_is_handed_on() throws IOException {
        for (Fault harmless : new Fault[] {Fault.NONE, Fault.DELAY}) {
            proxy.suffer(harmless);
            try (Socket client = connected()) {
                assertThat(asked(client, '!')).isEqualTo('!');
            }
        }
    }

    @Test
    void a_cut_comes_after_the_server_has_done_its_work_and_only_there() throws IOException {
        proxy.suffer(Fault.CUT_BEFORE_ANSWER);

        try (Socket client = connected()) {
            assertThat(asked(client, '?')).isEqualTo('?');
            assertThat(proxy.cuts()).isZero();
            assertThat(asked(client, '!')).isEqualTo(-1);
        }

        assertThat(done).hasValue(2);
        assertThat(proxy.cuts()).isEqualTo(1);
    }

    @Test
    void a_reset_ends_connections_old_and_new() throws IOException {
        try (Socket client = connected()) {
            assertThat(asked(client, '!')).isEqualTo('!');

            proxy.suffer(Fault.RESET);

            assertThatThrownBy(() -> asked(client, '!')).isInstanceOf(SocketException.class);
            assertThatThrownBy(this::askedOnce).isInstanceOf(SocketException.class);
        }

        proxy.heal();
        assertThat(askedOnce()).isEqualTo('!');
    }

    @Test
    void silence_is_for_ever_on_the_connections_it_befell() throws IOException {
        try (Socket old = connected()) {
            assertThat(asked(old, '!')).isEqualTo('!');

            proxy.suffer(Fault.HALF_OPEN);
            assertThatThrownBy(this::silently).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();

            old.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> asked(old, '!')).isInstanceOf(SocketTimeoutException.class);
            assertThat(askedOnce()).isEqualTo('!');
        }
    }

    @Test
    void a_refusal_closes_what_is_open_and_ends_with_the_fault() throws IOException {
        try (Socket old = connected()) {
            assertThat(asked(old, '!')).isEqualTo('!');

            proxy.suffer(Fault.REFUSE);

            assertThat(old.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(this::connected).isInstanceOf(ConnectException.class);
        }

        proxy.heal();
        assertThat(askedOnce()).isEqualTo('!');
    }

    private int silently() throws IOException {
        try (Socket client = connected()) {
            client.setSoTimeout(SHORT_MILLIS);
            return asked(client, '!');
        }
    }

    private int askedOnce() throws IOException {
        try (Socket client = connected()) {
            return asked(client, '!');
        }
    }

    private int asked(Socket client, int question) throws IOException {
        client.getOutputStream().write(question);
        return client.getInputStream().read();
    }

    private Socket connected() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(LONG_MILLIS);
        return client;
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread answering = new Thread(() -> answer(client), "echo-answers");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            for (int question = client.getInputStream().read();
                    question >= 0;
                    question = client.getInputStream().read()) {
                done.incrementAndGet();
                client.getOutputStream().write(question);
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }
}
