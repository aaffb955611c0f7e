package com.xtarly.rewards.http.docs;

import com.xtarly.rewards.http.Part;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** What integrators read. Anybody may: it tells nothing of anybody. */
public final class DocsRoutes implements Part {
    @Override
    public void addTo(RoutesConfig routes) {
        read(routes, "/api/openapi.yaml", ApiDescription::asYaml);
        read(routes, "/api/openapi.json", ApiDescription::asJson);
    }

    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler).head(path, handler);
    }
}
