package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Reason;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.io.QuietException;
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

class BodyCollectorTest {
    private static final int LIMIT = 1000;
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: till\r\nX-Request-Id: till-7\r\nContent-Length: ";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final BlockingQueue<Callback> handled = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws Exception {
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setSendServerVersion(false);
        server.addConnector(connector);
        BodyCollector collector = new BodyCollector(Set.of("/large"), new HeldBytes(LIMIT), new HeldBytes(LIMIT));
        collector.setHandler(new Waiting());
        server.setHandler(collector);
        server.setErrorHandler(new JettyErrors(new ErrorLinks(() -> PosServer.PUBLIC_URL)));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoever_is_turned_away_for_too_many_bodies_hears_that_nothing_was_recorded() throws Exception {
        try (Wire greedy = wire()) {
            greedy.says(HEAD + 2 * LIMIT + "\r\n\r\n" + "x".repeat(2 * LIMIT));

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
            greedy.says(HEAD + 3 * LIMIT + "\r\n\r\n" + "x".repeat(2 * LIMIT));
            modest.says(HEAD + LIMIT + "\r\n\r\n" + "x".repeat(LIMIT));

            answerNext();

            assertThat(modest.hears().orElseThrow().status()).isEqualTo(404);
        }
    }

    @Test
    void a_body_that_is_read_counts_until_its_request_is_answered() throws Exception {
        try (Wire first = wire();
                Wire second = wire()) {
            first.says(HEAD + LIMIT + "\r\n\r\n" + "x".repeat(LIMIT));
            Callback waiting = handled.take();

            second.says(HEAD + "1\r\n\r\nx");
            int statusWhileItWaits = second.hears().orElseThrow().status();
            waiting.failed(new QuietException.Exception("no outcome"));
            int statusOfTheFirst = first.hears().orElseThrow().status();
            second.says(HEAD + LIMIT + "\r\n\r\n" + "x".repeat(LIMIT));
            answerNext();

            assertThat(statusWhileItWaits).isEqualTo(503);
            assertThat(statusOfTheFirst).isEqualTo(500);
            assertThat(second.hears().orElseThrow().status()).isEqualTo(404);
        }
    }

    @Test
    void large_bodies_leave_the_others_their_room() throws Exception {
        String largeHead = HEAD.replace("/ HTTP", "/large HTTP");
        try (Wire large = wire();
                Wire other = wire()) {
            large.says(largeHead + LIMIT + "\r\n\r\n" + "x".repeat(LIMIT));
            Callback waiting = handled.take();

            other.says(HEAD + LIMIT + "\r\n\r\n" + "x".repeat(LIMIT));
            answerNext();
            other.says(largeHead + "1\r\n\r\nx");

            assertThat(other.hears().orElseThrow().status()).isEqualTo(404);
            assertThat(other.hears().orElseThrow().status()).isEqualTo(503);
            waiting.succeeded();
        }
    }

    private void answerNext() throws InterruptedException {
        handled.take().succeeded();
    }

    private Wire wire() throws Exception {
        return Wire.to(connector.getLocalPort());
    }

    /** Leaves it to the test when a request is answered, as the database does. */
    private final class Waiting extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            handled.add(Callback.from(
                    () -> JettyErrors.refuse(Problem.of(404), request, response, callback), callback::failed));
            return true;
        }
    }
}
