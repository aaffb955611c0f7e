package com.xtarly.rewards.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** A part of what the server serves. */
public interface Part {
    void addTo(RoutesConfig routes);

    /** The paths at which bodies may have up to {@link RequestBody#MAX_LARGE_BYTES} bytes. */
    default Set<String> pathsOfLargeBodies() {
        return Set.of();
    }

    /**
     * Says in its own way that something went wrong with a request, if that is one of its own.
     *
     * @return whether it did; who calls us does not otherwise know what part a request was meant for
     */
    default boolean refuses(Context ctx, Problem problem) {
        return false;
    }
}
