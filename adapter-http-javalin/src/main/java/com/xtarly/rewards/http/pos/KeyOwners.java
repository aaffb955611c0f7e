package com.xtarly.rewards.http.pos;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.http.Notes;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Whose a key is, for whoever watches: asked once for each key and remembered, since a key never changes hands. It lets
 * nobody in; for that, each request has its key looked up with its work. Thread-safe.
 */
final class KeyOwners {
    /** So many are remembered; of more, those that are used least are asked for again. */
    private static final int MAX_KEYS = 20_000;

    private final AsyncLoadingCache<ApiKey, @Nullable OrganizationId> owners;

    KeyOwners(GroupCommit<ApiKey, IssuedApiKey> keys) {
        this.owners = Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .executor(Runnable::run)
                .buildAsync((key, executor) -> owner(keys, key));
    }

    /** Nothing that is not known now is remembered. */
    private static CompletableFuture<@Nullable OrganizationId> owner(
            GroupCommit<ApiKey, IssuedApiKey> keys, ApiKey key) {
        return keys.submit(key)
                .handle((outcome, failure) ->
                        outcome == null ? null : outcome.fold(IssuedApiKey::organizationId, reason -> null));
    }

    /** Notes whose a request was that is answered. A stranger's key is not looked up for that. */
    void note(Context ctx, ApiKey key) {
        int status = ctx.statusCode();
        boolean accepted = status != 401 && status != 429;
        Notes.of(ctx).belongsTo(() -> accepted ? owners.get(key) : remembered(key));
    }

    private CompletableFuture<@Nullable OrganizationId> remembered(ApiKey key) {
        CompletableFuture<@Nullable OrganizationId> owner = owners.getIfPresent(key);
        return owner == null ? CompletableFuture.completedFuture(null) : owner;
    }
}
