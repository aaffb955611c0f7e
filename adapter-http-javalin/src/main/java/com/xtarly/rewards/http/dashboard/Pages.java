package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.http.Templates;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Makes the dashboard's pages. Thread-safe. */
final class Pages {
    private static final Templates TEMPLATES = Templates.beside(Pages.class);

    private Pages() {}

    /** Writes a page. */
    static void write(Context ctx, int status, String template, View view, Map<String, Object> content) {
        Map<String, Object> parameters = new HashMap<>(content);
        parameters.put("view", view);
        TEMPLATES.write(ctx, status, template, parameters);
    }
}
