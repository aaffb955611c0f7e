package com.xtarly.rewards.http;

import io.javalin.config.RoutesConfig;
import java.util.Set;

/** A part of what the server serves. */
public interface Part {
    void addTo(RoutesConfig routes);

    /** The paths at which bodies may have up to {@link RequestBody#MAX_LARGE_BYTES} bytes. */
    default Set<String> pathsOfLargeBodies() {
        return Set.of();
    }
}
