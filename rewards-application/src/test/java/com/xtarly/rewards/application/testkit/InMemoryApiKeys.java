package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.application.testkit.Tables.KeyKey;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record InMemoryApiKeys(InMemoryTransaction transaction) implements ApiKeys {
    @Override
    public void add(IssuedApiKey key) {
        if (transaction.toWrite().keys.putIfAbsent(key(key), key) != null) {
            throw new IllegalStateException("The key is there already: " + key.id());
        }
    }

    @Override
    public List<IssuedApiKey> identify(Collection<SecretHash> hashes) {
        Set<SecretHash> wanted = Set.copyOf(hashes);
        return transaction.toRead().keys.values().stream()
                .filter(key -> wanted.contains(key.hash()))
                .toList();
    }

    @Override
    public Optional<IssuedApiKey> lock(OrganizationId organizationId, ApiKeyId id) {
        KeyKey key = new KeyKey(organizationId, id);
        transaction.lock(key);
        return Optional.ofNullable(transaction.toRead().keys.get(key));
    }

    @Override
    public void end(IssuedApiKey ended) {
        KeyKey key = key(ended);
        transaction.toChange(key).keys.computeIfPresent(key, (id, stored) -> stored.endingAs(ended));
    }

    @Override
    public void markUsed(Collection<IssuedApiKey> keys, Instant moment) {
        Tables tables = transaction.toWrite();
        for (IssuedApiKey used : keys) {
            tables.keys.computeIfPresent(key(used), (id, stored) -> stored.used(moment));
        }
    }

    @Override
    public List<IssuedApiKey> list(OrganizationId organizationId) {
        return transaction.toRead().keys.values().stream()
                .filter(key -> key.organizationId().equals(organizationId))
                .sorted(Comparator.comparing(IssuedApiKey::createdAt))
                .toList();
    }

    private static KeyKey key(IssuedApiKey key) {
        return new KeyKey(key.organizationId(), key.id());
    }
}
