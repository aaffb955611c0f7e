package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.application.testkit.Tables.VersionKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record InMemoryPrograms(InMemoryTransaction transaction) implements Programs {
    @Override
    public List<ProgramVersion> active(Collection<OrganizationId> organizationIds) {
        Set<OrganizationId> wanted = Set.copyOf(organizationIds);
        return transaction.toRead().versions.values().stream()
                .filter(version -> version.active() && wanted.contains(version.organizationId()))
                .toList();
    }

    @Override
    public List<ProgramVersion> since(Collection<OrganizationId> organizationIds, Instant moment) {
        Set<OrganizationId> wanted = Set.copyOf(organizationIds);
        return transaction.toRead().versions.values().stream()
                .filter(version -> wanted.contains(version.organizationId()))
                .filter(version ->
                        version.endedAt() == null || version.endedAt().isAfter(moment))
                .toList();
    }

    @Override
    public Optional<ProgramVersion> latest(OrganizationId organizationId) {
        return transaction.toRead().versions.values().stream()
                .filter(version -> version.organizationId().equals(organizationId))
                .max(Comparator.comparingInt(ProgramVersion::number));
    }

    @Override
    public void add(ProgramVersion version) {
        Tables tables = transaction.toWrite();
        boolean anotherIsActive = !active(List.of(version.organizationId())).isEmpty();
        if (anotherIsActive || tables.versions.putIfAbsent(key(version), version) != null) {
            throw new IllegalStateException("The version before must have ended, and have another number.");
        }
    }

    @Override
    public void endActive(OrganizationId organizationId, Instant end) {
        Tables tables = transaction.toWrite();
        for (ProgramVersion version : active(List.of(organizationId))) {
            tables.versions.put(key(version), version.endedAt(end));
        }
    }

    private static VersionKey key(ProgramVersion version) {
        return new VersionKey(version.organizationId(), version.number());
    }
}
