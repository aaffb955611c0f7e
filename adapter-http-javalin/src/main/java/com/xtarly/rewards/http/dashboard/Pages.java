package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.http.Answers;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Makes pages of templates. Thread-safe. */
final class Pages {
    /** Everything from here, nothing inline, in nobody's frame. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    private Pages() {}

    /** Writes a page. */
    static void write(Context ctx, int status, String template, View view, Map<String, Object> content) {
        Map<String, Object> parameters = new HashMap<>(content);
        parameters.put("view", view);
        StringOutput html = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, html);
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        Answers.content(ctx, status, "text/html;charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
