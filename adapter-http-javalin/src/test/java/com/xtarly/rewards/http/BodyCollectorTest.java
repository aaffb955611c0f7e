package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Reason;
import java.util.Set;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyCollectorTest {
    private static final int LIMIT = 1000;
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: till\r\nX-Request-Id: till-7\r\nContent-Length: ";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setSendServerVersion(false);
        server.addConnector(connector);
        server.setHandler(new BodyCollector(Set.of(), LIMIT));
        server.setErrorHandler(new JettyErrors());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoever_is_turned_away_for_too_many_unfinished_bodies_hears_that_nothing_was_recorded() throws Exception {
        try (Wire greedy = wire()) {
            greedy.says(HEAD + 2 * LIMIT + "\r\n\r\n" + "x".repeat(LIMIT + 1));

            Answer answer = greedy.hears().orElseThrow();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().at("/error/message").textValue()).isEqualTo(Reason.OVERLOADED.sentence());
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.header("X-Request-Id")).isEqualTo("till-7");
        }
    }

    @Test
    void whoever_was_turned_away_makes_room_for_the_next() throws Exception {
        try (Wire greedy = wire();
                Wire modest = wire()) {
            greedy.says(HEAD + 2 * LIMIT + "\r\n\r\n" + "x".repeat(LIMIT + 1));
            assertThat(greedy.hears().orElseThrow().status()).isEqualTo(503);

            modest.says(HEAD + LIMIT + "\r\n\r\n" + "x".repeat(LIMIT));

            assertThat(modest.hears().orElseThrow().status()).isEqualTo(404);
        }
    }

    private Wire wire() throws Exception {
        return Wire.to(connector.getLocalPort());
    }
}
