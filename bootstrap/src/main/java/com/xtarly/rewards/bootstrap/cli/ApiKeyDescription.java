package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.access.IssuedApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An API key as {@code api-key list} tells it, without the secret. */
record ApiKeyDescription(
        String apiKeyId,
        String name,
        String lastFour,
        String createdAt,
        @Nullable String lastUsedAt,
        @Nullable String expiresAt,
        @Nullable String retiredAt) {

    static ApiKeyDescription of(IssuedApiKey key) {
        return new ApiKeyDescription(
                key.id().value(),
                key.name().value(),
                key.lastFour().value(),
                key.createdAt().toString(),
                text(key.lastUsedAt()),
                text(key.expiresAt()),
                text(key.retiredAt()));
    }

    static List<String> table(List<ApiKeyDescription> keys) {
        Table table = new Table("KEY", "NAME", "ENDS WITH", "CREATED", "LAST USED", "ENDED");
        keys.forEach(key -> table.row(
                key.apiKeyId(),
                key.name(),
                "…" + key.lastFour(),
                key.createdAt(),
                Optional.ofNullable(key.lastUsedAt()).orElse("never"),
                key.end()));
        return table.lines();
    }

    private String end() {
        return retiredAt != null ? retiredAt : expiresAt != null ? expiresAt : "no";
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
