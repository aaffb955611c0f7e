package com.xtarly.rewards.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: Javalin on a Jetty that neither a slow nor a rude client can take down, and whose every answer, its
 * own errors included, comes in the envelope. Thread-safe.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final AtomicBoolean draining = new AtomicBoolean();
    private final Javalin javalin;

    private HttpServer(
            String host,
            int port,
            ErrorLinks links,
            BooleanSupplier storesReachable,
            List<? extends Part> parts,
            List<Consumer<Exchange>> observers) {
        HealthRoutes health = new HealthRoutes(() -> !draining.get() && storesReachable.getAsBoolean());
        this.javalin = Javalin.create(config -> {
            configure(config);
            JettyLimits.apply(config.jetty, host, port, largeBodies(parts), links, observers);
            config.appData(ErrorLinks.KEY, links);
            Failures.addTo(config, parts, links);
            health.accept(config.routes);
            parts.forEach(part -> part.addTo(config.routes));
        });
    }

    /**
     * Starts a server and returns once it accepts requests.
     *
     * @param port where to listen; 0 for any free port
     * @param publicUrl where people and tills reach it, without a slash at its end; asked when an error is answered
     * @param storesReachable asked at every readiness probe, by strangers too: answers at once, from memory
     * @param parts what to serve beside the health probes
     * @param observers told of each request that is over, on the server's own threads: they must neither wait nor throw
     * @throws AddressUnavailable when nobody can listen there
     */
    public static HttpServer start(
            String host,
            int port,
            Supplier<String> publicUrl,
            BooleanSupplier storesReachable,
            List<? extends Part> parts,
            List<Consumer<Exchange>> observers) {
        HttpServer server = new HttpServer(host, port, new ErrorLinks(publicUrl), storesReachable, parts, observers);
        try {
            server.javalin.start();
            return server;
        } catch (JavalinBindException e) {
            throw new AddressUnavailable(e);
        }
    }

    /** The same, with nobody who is told of requests. */
    public static HttpServer start(
            String host,
            int port,
            Supplier<String> publicUrl,
            BooleanSupplier storesReachable,
            List<? extends Part> parts) {
        return start(host, port, publicUrl, storesReachable, parts, List.of());
    }

    /** Where it listens. */
    public int port() {
        return javalin.port();
    }

    /** Says "not ready" from now on, so that load balancers send nothing more, while still answering what comes. */
    public void drain() {
        draining.set(true);
    }

    /** Drains, refuses new connections, finishes what is under way within {@link JettyLimits#MAX_STOP}, and stops. */
    @Override
    public void close() {
        drain();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn(
                    "Some requests were still under way after {} s and were cut off.",
                    JettyLimits.MAX_STOP.toSeconds());
        }
    }

    private static Set<String> largeBodies(List<? extends Part> parts) {
        return parts.stream()
                .flatMap(part -> part.pathsOfLargeBodies().stream())
                .collect(Collectors.toSet());
    }

    private static void noteRoute(Context ctx) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        if (matched != null) {
            Notes.of(ctx).takes(matched.path);
        }
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.defaultContentType = CommonHeaders.JSON;
        config.requestLogger.http((ctx, millis) -> noteRoute(ctx));
    }
}
