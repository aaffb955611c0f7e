package com.xtarly.rewards.http;

import com.xtarly.rewards.application.access.LastFour;
import com.xtarly.rewards.domain.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered, as it may be told to whoever runs the server: it holds no key, no email, no path with an
 * id or a token in it, and nothing of a body.
 *
 * @param at when it began, in milliseconds since 1970
 * @param requestId what caller and answer call it; {@code -} where that looks like a key or an email
 * @param method {@code -} for one that HTTP does not know
 * @param route the path's template, such as {@code /customers/{id}}; {@code -} where there is none
 * @param code of the error it was answered with; null when all was well, and for pages
 * @param nanos from its first byte to the end of its answer
 * @param received bytes of its body
 * @param sent bytes of the answer's body
 * @param key the end of the API key it came with, be that known or not; null without
 * @param organization whose the key or the session is; null when nobody knows
 */
public record Exchange(
        long at,
        String requestId,
        String method,
        String route,
        int status,
        @Nullable String code,
        long nanos,
        long received,
        long sent,
        @Nullable LastFour key,
        @Nullable OrganizationId organization) {
    Exchange of(@Nullable OrganizationId owner) {
        return new Exchange(at, requestId, method, route, status, code, nanos, received, sent, key, owner);
    }
}
