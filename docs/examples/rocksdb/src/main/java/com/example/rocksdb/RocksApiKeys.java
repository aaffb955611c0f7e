package com.example.rocksdb;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record RocksApiKeys(Tables tables) implements ApiKeys {
    @Override
    public void add(IssuedApiKey key) {
        String id = key.id().value();
        tables.apiKeys(key.organizationId()).add(id, key);
        tables.doors().add(Door.apiKey(key.hash()), new Door(key.organizationId(), id));
    }

    @Override
    public List<IssuedApiKey> identify(Collection<SecretHash> hashes) {
        return hashes.stream()
                .distinct()
                .flatMap(hash -> tables.doors().get(Door.apiKey(hash)).stream())
                .flatMap(door ->
                        door.organization().flatMap(id -> tables.apiKeys(id).get(door.key())).stream())
                .toList();
    }

    @Override
    public Optional<IssuedApiKey> lock(OrganizationId organizationId, ApiKeyId id) {
        return tables.apiKeys(organizationId).get(id.value());
    }

    @Override
    public void end(IssuedApiKey key) {
        tables.apiKeys(key.organizationId()).change(key.id().value(), before -> before.endingAs(key));
    }

    @Override
    public void markUsed(Collection<IssuedApiKey> keys, Instant moment) {
        keys.forEach(
                key -> tables.apiKeys(key.organizationId()).change(key.id().value(), before -> before.used(moment)));
    }

    @Override
    public List<IssuedApiKey> list(OrganizationId organizationId) {
        return tables.apiKeys(organizationId)
                .ascending()
                .sorted(Comparator.comparing(IssuedApiKey::createdAt))
                .toList();
    }
}
