package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

record InMemoryKeyCalls(InMemoryTransaction transaction) implements KeyCalls {
    private record Kind(ApiKeyId key, Instant hour, String code) {}

    @Override
    public void add(Collection<Calls> calls) {
        transaction.toWrite().calls.addAll(calls);
    }

    @Override
    public List<Calls> since(OrganizationId organizationId, Instant hour) {
        return List.copyOf(transaction.toRead().calls.stream()
                .filter(calls -> calls.organizationId().equals(organizationId))
                .filter(calls -> !calls.hour().isBefore(hour))
                .collect(Collectors.toMap(
                        calls -> new Kind(calls.key(), calls.hour(), calls.code()), calls -> calls, Calls::plus))
                .values());
    }

    @Override
    public void forget(Instant before) {
        transaction.toWrite().calls.removeIf(calls -> calls.hour().isBefore(before));
    }
}
