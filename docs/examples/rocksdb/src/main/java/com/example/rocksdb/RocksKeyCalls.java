package com.example.rocksdb;

import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

record RocksKeyCalls(Tables tables) implements KeyCalls {
    @Override
    public void add(Collection<Calls> calls) {
        calls.forEach(this::add);
    }

    private void add(Calls more) {
        Key key = Key.of(more.hour()).then(more.key().value()).then(more.code());
        Rows<Calls> known = tables.calls(more.organizationId());
        known.put(key, known.get(key).map(before -> before.plus(more)).orElse(more));
    }

    @Override
    public List<Calls> since(OrganizationId organizationId, Instant hour) {
        return tables.calls(organizationId).ascending(Key.of(hour)).toList();
    }

    @Override
    public void forget(Instant before) {
        tables.organizations()
                .ascending()
                .forEach(organization -> tables.calls(organization.id()).clearBefore(Key.of(before)));
    }
}
