package com.xtarly.rewards.http;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.util.function.Supplier;

/**
 * Where each error is explained.
 *
 * @param publicUrl where people and tills reach us, without a slash at its end
 */
record ErrorLinks(Supplier<String> publicUrl) {
    static final Key<ErrorLinks> KEY = new Key<>(ErrorLinks.class.getName());

    static String to(Problem problem, Context ctx) {
        return ctx.appData(KEY).to(problem);
    }

    String to(Problem problem) {
        return publicUrl.get() + "/docs/errors#" + problem.code();
    }
}
