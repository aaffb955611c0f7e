package com.xtarly.rewards.http.docs;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.Part;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** The API's calls as files for programs in which people try APIs, made of its description. Anybody may have them. */
final class CollectionRoutes implements Part {
    /** Read when first asked for. */
    private static final class Calls {
        static final List<Call> ALL = Call.all(Reference.in(Language.ENGLISH).operations());
    }

    private final Supplier<String> publicUrl;

    /** @param publicUrl where tills reach us, without a slash at its end; asked when a file is */
    CollectionRoutes(Supplier<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/docs/postman.json", this::postman).head("/docs/postman.json", this::postman);
        routes.get("/docs/bruno.zip", this::bruno).head("/docs/bruno.zip", this::bruno);
    }

    private void postman(Context ctx) {
        send(ctx, "xtarly-rewards.postman.json", "application/json", PostmanCollection.of(Calls.ALL, publicUrl.get()));
    }

    private void bruno(Context ctx) {
        send(ctx, "xtarly-rewards.bruno.zip", "application/zip", BrunoFolder.of(Calls.ALL, publicUrl.get()));
    }

    private static void send(Context ctx, String name, String mediaType, byte[] content) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Answers.content(ctx, 200, mediaType, content);
    }
}
