package com.xtarly.rewards.http;

import com.xtarly.rewards.domain.Reason;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/** The probes of whoever runs the server. Strangers see them too, so they tell nothing but yes or no. */
final class HealthRoutes {
    private record Health(String status) {}

    private final BooleanSupplier ready;

    HealthRoutes(BooleanSupplier ready) {
        this.ready = ready;
    }

    void accept(RoutesConfig routes) {
        routes.get("/health/live", HealthRoutes::live).head("/health/live", HealthRoutes::live);
        routes.get("/health/ready", this::ready).head("/health/ready", this::ready);
    }

    private static void live(Context ctx) {
        Answers.accept(ctx, new Health("live"));
    }

    private void ready(Context ctx) {
        if (ready.getAsBoolean()) {
            Answers.accept(ctx, new Health("ready"));
        } else {
            Answers.refuse(ctx, Problem.of(Reason.UNAVAILABLE));
        }
    }
}
