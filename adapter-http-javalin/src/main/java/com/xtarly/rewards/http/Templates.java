package com.xtarly.rewards.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes pages of a package's templates. Thread-safe. */
public final class Templates {
    /** Everything from here, nothing inline, in nobody's frame. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** Those that were compiled into this class's package. */
    public static Templates beside(Class<?> neighbour) {
        return new Templates(TemplateEngine.createPrecompiled(
                null, ContentType.Html, neighbour.getClassLoader(), neighbour.getPackageName()));
    }

    /** Writes a page. */
    public void write(Context ctx, int status, String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", parameters, html);
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        Answers.content(ctx, status, "text/html;charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
