package com.example.rocksdb;

import com.xtarly.rewards.application.port.IdempotencyKeys;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import java.util.Collection;
import java.util.List;

record RocksIdempotencyKeys(Tables tables) implements IdempotencyKeys {
    @Override
    public List<UsedKey> find(Collection<IdempotencyKey.Within> keys) {
        return keys.stream()
                .distinct()
                .flatMap(within -> tables
                        .usedKeys(within.organizationId())
                        .get(within.key().value())
                        .stream())
                .toList();
    }

    @Override
    public void keep(Collection<UsedKey> furtherKeys) {
        for (UsedKey further : furtherKeys) {
            Rows<UsedKey> used = tables.usedKeys(further.organizationId());
            String key = further.request().key().value();
            if (!used.has(key)) {
                used.put(key, further);
            }
        }
    }
}
