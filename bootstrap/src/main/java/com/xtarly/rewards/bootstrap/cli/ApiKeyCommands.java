package com.xtarly.rewards.bootstrap.cli;

import static com.xtarly.rewards.bootstrap.cli.Failure.unlessAccepted;

import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The keys an organization's tills call with. */
@Command(name = "api-key", description = "Generate, rotate, revoke and list the keys of an organization's tills.")
final class ApiKeyCommands {
    private record Generated(String apiKeyId, String apiKey) {
        static Generated of(NewApiKey key) {
            return new Generated(key.issued().id().value(), key.key().reveal());
        }
    }

    private record Revoked(String apiKeyId, String retiredAt) {}

    private final Installation installation;

    ApiKeyCommands(Installation installation) {
        this.installation = installation;
    }

    @Command(
            name = "generate",
            description = "Generate a key; this is the only time it is shown.",
            footer = {"", "Example:", "  bin/rewards api-key generate --organization org_… --name \"Till 1\""})
    Answer generate(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose key.")
                    OrganizationId organization,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            defaultValue = "POS",
                            description = "The till or branch it is for; default: ${DEFAULT-VALUE}.")
                    Name name) {
        NewApiKey key = installation.administer(
                administration -> unlessAccepted(administration.generateApiKey().generate(organization, name)));
        return shownOnce(key, "Generated " + key.issued().id() + " (" + name + ").");
    }

    @Command(
            name = "rotate",
            description = "Replace a key by a new one; the old one is dead at once, or after the overlap.",
            footer = {"", "Example:", "  bin/rewards api-key rotate --organization org_… --key-id key_… --overlap 24h"})
    Answer rotate(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose key.")
                    OrganizationId organization,
            @Option(names = "--key-id", required = true, paramLabel = "ID", description = "The key_… to replace.")
                    ApiKeyId keyId,
            @Option(
                            names = "--overlap",
                            paramLabel = "TIME",
                            defaultValue = "now",
                            description = "How long the old key goes on: now, 1h, 24h, 7d; default: ${DEFAULT-VALUE}.")
                    Overlap overlap) {
        NewApiKey key = installation.administer(
                administration -> unlessAccepted(administration.rotateApiKey().rotate(organization, keyId, overlap)));
        return shownOnce(key, "Replaced " + keyId + " by " + key.issued().id() + ".");
    }

    @Command(
            name = "revoke",
            description = "End a key at once.",
            footer = {"", "Example:", "  bin/rewards api-key revoke --organization org_… --key-id key_…"})
    Answer revoke(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose key.")
                    OrganizationId organization,
            @Option(names = "--key-id", required = true, paramLabel = "ID", description = "The key_… to end.")
                    ApiKeyId keyId) {
        IssuedApiKey key = installation.administer(
                administration -> unlessAccepted(administration.revokeApiKey().revoke(organization, keyId)));
        return Answer.of(
                new Revoked(key.id().value(), String.valueOf(key.retiredAt())),
                "Revoked " + key.id() + " (" + key.name() + ").");
    }

    @Command(
            name = "list",
            description = "List the keys, ended ones included, oldest first.",
            footer = {"", "Example:", "  bin/rewards api-key list --organization org_…"})
    Answer list(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose keys.")
                    OrganizationId organization) {
        List<ApiKeyDescription> keys =
                installation
                        .administer(administration ->
                                unlessAccepted(administration.listApiKeys().list(organization)))
                        .stream()
                        .map(ApiKeyDescription::of)
                        .toList();
        return Answer.of(keys, ApiKeyDescription.table(keys));
    }

    private static Answer shownOnce(NewApiKey key, String sentence) {
        return Answer.of(
                Generated.of(key),
                sentence,
                "Keep it safe, it is not shown again:",
                key.key().reveal());
    }
}
