package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.IdempotencyKeys;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

record InMemoryIdempotencyKeys(InMemoryTransaction transaction) implements IdempotencyKeys {
    @Override
    public List<UsedKey> find(Collection<IdempotencyKey.Within> keys) {
        Tables tables = transaction.toRead();
        return keys.stream()
                .distinct()
                .map(tables.usedKeys::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void keep(Collection<UsedKey> furtherKeys) {
        transaction.toWrite().keep(furtherKeys);
    }
}
