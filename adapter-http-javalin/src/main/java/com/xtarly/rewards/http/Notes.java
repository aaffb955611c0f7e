package com.xtarly.rewards.http;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What is noted of a request while it is under way, for the {@link Exchange} that is made of it when it is over. */
public final class Notes {
    private static final String ATTRIBUTE = Notes.class.getName();
    private static final CompletableFuture<@Nullable OrganizationId> NOBODY = CompletableFuture.completedFuture(null);

    private volatile String route = Exchanges.NONE;
    private volatile @Nullable String code;
    private volatile @Nullable ApiKey key;
    private volatile Supplier<CompletableFuture<@Nullable OrganizationId>> organization = () -> NOBODY;

    private Notes() {}

    public static Notes of(Context ctx) {
        return of(ServletContextRequest.getServletContextRequest(ctx.req()));
    }

    static Notes of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Notes notes) {
            return notes;
        }
        Notes notes = new Notes();
        request.setAttribute(ATTRIBUTE, notes);
        return notes;
    }

    /** What it was found to be for: a path's template. */
    void takes(String template) {
        route = template;
    }

    /** It was answered with this error. */
    void refused(Problem problem) {
        code = problem.code();
    }

    /** It comes from a till. */
    public void shows(ApiKey shown) {
        key = shown;
    }

    /**
     * It turned out to be somebody's.
     *
     * @param owner asked when the request is over, and only if somebody is told of it
     */
    public void belongsTo(Supplier<CompletableFuture<@Nullable OrganizationId>> owner) {
        organization = owner;
    }

    String route() {
        return route;
    }

    /** The code of the error that it was answered with; null when it was answered well. */
    public @Nullable String code() {
        return code;
    }

    /** The key it came with, well-formed if not known; null without. */
    public @Nullable ApiKey key() {
        return key;
    }

    CompletableFuture<@Nullable OrganizationId> organization() {
        return organization.get();
    }
}
