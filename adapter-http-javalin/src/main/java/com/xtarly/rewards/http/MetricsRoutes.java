package com.xtarly.rewards.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** Figures for whoever runs the server, to be collected by Prometheus. Thread-safe. */
public final class MetricsRoutes implements Part {
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final MetricsToken token;
    private final Supplier<byte[]> text;

    /**
     * For who knows the token.
     *
     * @param text makes the figures, in Prometheus' own format
     */
    public MetricsRoutes(MetricsToken token, Supplier<byte[]> text) {
        this.token = token;
        this.text = text;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::show);
    }

    private void show(Context ctx) {
        if (token.isShownBy(ctx.header("Authorization"))) {
            Answers.content(ctx, 200, MEDIA_TYPE, text.get());
        } else {
            Answers.refuse(ctx, Problem.unknownToken());
            ctx.header("WWW-Authenticate", "Bearer realm=\"metrics\"");
        }
    }
}
