package com.xtarly.rewards.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.access.ApiKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiKeyCommandsTest {
    private final Shell shell = Shell.empty();
    private final String organization = shell.organization();

    @Test
    void generate_shows_the_key_this_once() {
        JsonNode generated = apiKey("generate").json();

        assertThat(generated.fieldNames()).toIterable().containsExactly("apiKeyId", "apiKey");
        assertThat(ApiKey.find(generated.get("apiKey").asText())).isPresent();
        assertThat(apiKey("list").out()).doesNotContain(generated.get("apiKey").asText());
    }

    @Test
    void rotate_replaces_the_key_at_once() {
        String old =
                apiKey("generate", "--name", "Caja 1").json().get("apiKeyId").asText();

        JsonNode rotated = apiKey("rotate", "--key-id", old).json();

        JsonNode listed = apiKey("list").json();
        assertThat(rotated.fieldNames()).toIterable().containsExactly("apiKeyId", "apiKey");
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).get("retiredAt").isNull()).isFalse();
        assertThat(listed.get(1).get("apiKeyId")).isEqualTo(rotated.get("apiKeyId"));
        assertThat(listed.get(1).get("name").asText()).isEqualTo("Caja 1");
    }

    @Test
    void rotate_leaves_the_old_key_an_overlap_when_asked_to() {
        String old = apiKey("generate").json().get("apiKeyId").asText();

        assertThat(apiKey("rotate", "--key-id", old, "--overlap", "24h").exitCode())
                .isZero();

        JsonNode ending = apiKey("list").json().get(0);
        assertThat(ending.get("retiredAt").isNull()).isTrue();
        assertThat(ending.get("expiresAt").asText()).isEqualTo("2026-03-02T18:30:15.123456Z");
    }

    @Test
    void rotate_knows_three_overlaps() {
        Shell.Ended ended = apiKey("rotate", "--key-id", "key_1", "--overlap", "25h");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.error().get("message").asText()).contains("'--overlap'", "now, 1h, 24h or 7d");
    }

    @Test
    void revoke_ends_a_key_once() {
        String id = apiKey("generate").json().get("apiKeyId").asText();

        JsonNode revoked = apiKey("revoke", "--key-id", id).json();
        Shell.Ended again = apiKey("revoke", "--key-id", id);

        assertThat(revoked.fieldNames()).toIterable().containsExactly("apiKeyId", "retiredAt");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.error().get("code").asText()).isEqualTo("API_KEY_RETIRED");
    }

    @Test
    void list_tells_the_last_four_and_the_use() {
        String key = apiKey("generate", "--name", "Caja 1").json().get("apiKey").asText();

        JsonNode listed = apiKey("list").json().get(0);
        String text =
                shell.run("api-key", "list", "--organization", organization).out();

        assertThat(listed.fieldNames())
                .toIterable()
                .containsExactly("apiKeyId", "name", "lastFour", "createdAt", "lastUsedAt", "expiresAt", "retiredAt");
        assertThat(listed.get("lastFour").asText()).isEqualTo(key.substring(key.length() - 4));
        assertThat(listed.get("lastUsedAt").isNull()).isTrue();
        assertThat(text)
                .contains("Caja 1", "…" + key.substring(key.length() - 4), "never")
                .doesNotContain(key);
    }

    private Shell.Ended apiKey(String command, String... options) {
        Stream<String> start = Stream.of("api-key", command, "--json", "--organization", organization);
        return shell.run(Stream.concat(start, Stream.of(options)).toArray(String[]::new));
    }
}
