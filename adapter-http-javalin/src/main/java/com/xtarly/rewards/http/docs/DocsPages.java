package com.xtarly.rewards.http.docs;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.http.Part;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import com.xtarly.rewards.http.Templates;
import com.xtarly.rewards.http.dashboard.Browser;
import com.xtarly.rewards.http.dashboard.Messages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What integrators read with a browser. Anybody may: it tells nothing of anybody. Thread-safe. */
public final class DocsPages implements Part {
    private static final Templates TEMPLATES = Templates.beside(DocsPages.class);

    private final Supplier<String> publicUrl;

    /** @param publicUrl where people and tills reach us, without a slash at its end; asked when a page is shown */
    public DocsPages(Supplier<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        new CollectionRoutes(publicUrl).addTo(routes); // Before what looks like a language.
        read(routes, "/docs", this::inReadersLanguage);
        read(routes, "/docs/{language}", this::first);
        read(routes, "/docs/{language}/errors", this::errors);
        read(routes, "/docs/{language}/reference", this::reference);
        read(routes, "/docs/{language}/reference/{operation}", this::operation);
        read(routes, "/docs/{language}/{page}", this::guide);
    }

    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler).head(path, handler);
    }

    /** Links that know no language, such as those in errors, lead to the reader's. */
    private void inReadersLanguage(Context ctx) {
        String page = ctx.path().substring("/docs".length());
        ctx.header("Vary", "Accept-Language, Cookie");
        ctx.contentType("text/plain");
        ctx.redirect("/docs/" + Browser.language(ctx).code() + (page.equals("/") ? "" : page));
    }

    private void first(Context ctx) {
        language(ctx)
                .ifPresentOrElse(language -> write(ctx, language, "", "first", Map.of()), () -> inReadersLanguage(ctx));
    }

    private void errors(Context ctx) {
        Language language = pathLanguage(ctx);
        write(ctx, language, "/errors", "errors", Map.of("reference", Reference.in(language)));
    }

    private void reference(Context ctx) {
        Language language = pathLanguage(ctx);
        write(ctx, language, "/reference", "reference", Map.of("reference", Reference.in(language)));
    }

    private void operation(Context ctx) {
        Language language = pathLanguage(ctx);
        Operation operation = find(Reference.in(language).operations(), Operation::id, ctx.pathParam("operation"));
        write(ctx, language, "/reference/" + operation.id(), "operation", Map.of("operation", operation));
    }

    private void guide(Context ctx) {
        Language language = pathLanguage(ctx);
        Guide guide = find(Guide.in(language), Guide::name, ctx.pathParam("page"));
        write(
                ctx,
                language,
                "/" + guide.name(),
                "guide",
                Map.of("title", guide.title(), "html", guide.html(publicUrl.get())));
    }

    private static <T> T find(List<T> all, Function<T, String> name, String asked) {
        return all.stream()
                .filter(one -> name.apply(one).equals(asked))
                .findFirst()
                .orElseThrow(DocsPages::nothingHere);
    }

    private static Language pathLanguage(Context ctx) {
        return language(ctx).orElseThrow(DocsPages::nothingHere);
    }

    private static Optional<Language> language(Context ctx) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(ctx.pathParam("language")))
                .findFirst();
    }

    private void write(Context ctx, Language language, String page, String template, Map<String, Object> content) {
        Map<String, Object> parameters = new HashMap<>(content);
        parameters.put("view", new DocsView(Messages.in(language), page, Objects.requireNonNull(publicUrl.get())));
        TEMPLATES.write(ctx, 200, template, parameters);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(Problem.of(404));
    }
}
