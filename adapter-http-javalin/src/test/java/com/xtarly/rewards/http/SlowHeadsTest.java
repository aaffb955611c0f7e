package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowHeadsTest {
    private static final Duration WINDOW = Duration.ofMillis(100);
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: till\r\n\r\n";

    private final Server server = new Server();
    private final HttpConnectionFactory http = new HttpConnectionFactory();
    private final ServerConnector connector = new ServerConnector(server, http);

    @BeforeEach
    void start() throws Exception {
        connector.addBean(new SlowHeads(connector.getScheduler(), WINDOW));
        http.getHttpConfiguration().setSendServerVersion(false);
        server.addConnector(connector);
        server.setErrorHandler(new JettyErrors(new ErrorLinks(() -> PosServer.PUBLIC_URL)));
        server.setHandler(new FindingNothing());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_head_that_trickles_in_is_cut_off() throws Exception {
        try (Wire wire = Wire.to(connector.getLocalPort())) {
            wire.says("GET / HTTP/1.1\r\n");

            assertThatThrownBy(() -> trickle(wire, "a: b\r\n", 100)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_connection_that_sends_whole_requests_or_nothing_is_kept() throws Exception {
        try (Wire wire = Wire.to(connector.getLocalPort())) {
            trickle(wire, REQUEST, 20);
            TimeUnit.MILLISECONDS.sleep(WINDOW.multipliedBy(4).toMillis());
            trickle(wire, REQUEST, 1);

            for (int i = 0; i < 21; i++) {
                assertThat(wire.hears().orElseThrow().status()).isEqualTo(404);
            }
        }
    }

    private static void trickle(Wire wire, String text, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            wire.says(text);
            TimeUnit.MILLISECONDS.sleep(WINDOW.dividedBy(4).toMillis());
        }
    }

    private static final class FindingNothing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            JettyErrors.refuse(Problem.of(404), request, response, callback);
            return true;
        }
    }
}
