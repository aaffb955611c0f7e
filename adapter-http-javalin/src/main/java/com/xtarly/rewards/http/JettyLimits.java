package com.xtarly.rewards.http;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The limits Jetty runs within. */
final class JettyLimits {
    /** Few suffice, since none ever waits for a body, for the database or for a slow reader. */
    static final int MAX_THREADS = 64;
    /** Connections open at once; a further one waits in the system's queue until another closes. */
    static final int MAX_CONNECTIONS = 4096;
    /** Connections the system's queue holds, for the moment when every till reconnects. */
    static final int MAX_CONNECTIONS_WAITING = 1024;
    /** The request line and the headers together; beyond, 414 or 431. */
    static final int MAX_HEAD_BYTES = 8 * 1024;
    /** Silence between two requests; longer than the 60 s for which load balancers keep a connection. */
    static final Duration MAX_SILENCE_BETWEEN_REQUESTS = Duration.ofSeconds(75);
    /** Silence in the middle of a body, or of a client that should be reading its answer. */
    static final Duration MAX_SILENCE_WITHIN_REQUEST = Duration.ofSeconds(5);
    /** A request line and headers that are still incomplete after two to three of these are given up. */
    static final Duration HEAD_WINDOW = Duration.ofSeconds(10);
    /** Silence of anybody once {@link #MAX_CONNECTIONS} are open. */
    static final Duration MAX_SILENCE_WHEN_FULL = Duration.ofSeconds(1);
    /** What a stop waits for requests under way. */
    static final Duration MAX_STOP = Duration.ofSeconds(10);

    /** An encoded percent sign is nothing but that, since nothing here decodes a path twice. */
    private static final UriCompliance UNAMBIGUOUS_PATHS =
            UriCompliance.DEFAULT.with("UNAMBIGUOUS_PATHS", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

    private static final int MIN_THREADS = 8;
    /** What is gathered of an answer of Jetty's own; {@link Answers} gives each of ours a buffer of its length. */
    private static final int OUTPUT_BYTES = 4 * 1024;

    private JettyLimits() {}

    /**
     * Applies them.
     *
     * @param largeBodies the paths at which bodies may be large
     * @param observers told of each request that is over
     */
    static void apply(
            JettyConfig jetty,
            String host,
            int port,
            Set<String> largeBodies,
            ErrorLinks links,
            List<Consumer<Exchange>> observers) {
        jetty.threadPool = threads();
        jetty.modifyServer(server -> limit(server, largeBodies, links));
        if (!observers.isEmpty()) {
            jetty.modifyServer(server -> server.setRequestLog(new Exchanges(observers)));
        }
        jetty.modifyHttpConfiguration(JettyLimits::limit);
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyErrors(links)));
        jetty.addConnector((server, http) -> connector(server, http, host, port));
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("http");
        return threads;
    }

    private static void limit(Server server, Set<String> largeBodies, ErrorLinks links) {
        server.setHandler(new RequestLineMethod(new BodyCollector(
                largeBodies,
                new HeldBytes(BodyCollector.MAX_BYTES_HELD),
                new HeldBytes(BodyCollector.MAX_LARGE_BYTES_HELD))));
        server.setErrorHandler(new JettyErrors(links));
        server.setStopTimeout(MAX_STOP.toMillis());
        // It would cut every silent connection short whenever all threads are busy.
        server.removeBean(server.getBean(LowResourceMonitor.class));
        NetworkConnectionLimit connections = new NetworkConnectionLimit(MAX_CONNECTIONS, server);
        connections.setEndPointIdleTimeout(MAX_SILENCE_WHEN_FULL.toMillis());
        server.addBean(connections);
    }

    private static void limit(HttpConfiguration http) {
        http.setUriCompliance(UNAMBIGUOUS_PATHS);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEAD_BYTES);
        http.setIdleTimeout(MAX_SILENCE_WITHIN_REQUEST.toMillis());
        http.setOutputBufferSize(OUTPUT_BYTES);
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        http.addCustomizer((request, answer) -> {
            CommonHeaders.put(request, answer);
            return request;
        });
    }

    /**
     * Buffers are on the heap and used once: Jetty may release that of a malformed request twice (jetty.project issue
     * 12939), and out of a pool two connections could then share it, so that a till would see another's data.
     */
    private static ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(
                server, null, null, ByteBufferPool.NON_POOLING, -1, -1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(MAX_CONNECTIONS_WAITING);
        connector.setIdleTimeout(MAX_SILENCE_BETWEEN_REQUESTS.toMillis());
        connector.addBean(new SlowHeads(connector.getScheduler(), HEAD_WINDOW));
        return connector;
    }
}
